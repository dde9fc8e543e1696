using Markdig.Syntax.Inlines;

namespace SigKunskap.Content.Pages.Markup;

/// <summary>A citation of law, linked to its page.</summary>
internal sealed class CitationInline(string text, string address) : LeafInline
{
    public string Text { get; } = text;

    public string Address { get; } = address;
}

/// <summary>A word that the glossary explains.</summary>
internal sealed class TermInline(string text, string anchor) : LeafInline
{
    public string Text { get; } = text;

    public string Anchor { get; } = anchor;
}

/// <summary>The labels that a mark shows at the end of a paragraph.</summary>
internal sealed class TagInline(Mark mark) : LeafInline
{
    public Mark Mark { get; } = mark;
}
