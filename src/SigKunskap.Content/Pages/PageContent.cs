using SigKunskap.Content.Law;

namespace SigKunskap.Content.Pages;

/// <summary>A page read from its source: its facts, its numbered paragraphs in sections, its card, and what it refers to.</summary>
/// <param name="Address">Where it stands.</param>
/// <param name="Front">Its facts.</param>
/// <param name="Sections">Its text; the first section may lack a heading.</param>
/// <param name="CardHtml">The text of its one-page card, or null when the author wrote none.</param>
/// <param name="CardText">The same as plain text.</param>
/// <param name="Links">Every address it links to.</param>
/// <param name="BlocksUsed">The reusable blocks it includes, by name.</param>
public sealed record PageContent(
    PageAddress Address,
    FrontMatter Front,
    IReadOnlyList<PageSection> Sections,
    string? CardHtml,
    string? CardText,
    IReadOnlyList<PageLink> Links,
    IReadOnlyDictionary<string, string> BlocksUsed)
{
    /// <summary>The numbered paragraphs in order.</summary>
    public IEnumerable<Paragraph> Paragraphs => Sections.SelectMany(section => section.Paragraphs);

    /// <summary>The anchors a link may point to, but for paragraph ids.</summary>
    public IEnumerable<string> HeadingAnchors => Sections.Where(section => section.Heading.Length > 0).Select(section => section.Anchor);
}

/// <summary>A heading and what stands under it.</summary>
/// <param name="Heading">The heading; empty for text before the first.</param>
/// <param name="Anchor">Its anchor; empty with the heading.</param>
/// <param name="Level">2 or 3.</param>
/// <param name="Blocks">Paragraphs and groups of them.</param>
public sealed record PageSection(string Heading, string Anchor, int Level, IReadOnlyList<PageBlock> Blocks)
{
    /// <summary>The numbered paragraphs in order, also those inside groups.</summary>
    public IEnumerable<Paragraph> Paragraphs => Blocks.SelectMany(block => block switch
    {
        BlockGroup { Kind: GroupKind.Editorial } => [],
        BlockGroup group => group.Paragraphs,
        _ => [(Paragraph)block],
    });
}

/// <summary>What a section is made of.</summary>
public abstract record PageBlock;

/// <summary>A numbered unit of text: a paragraph, a list or a table.</summary>
/// <param name="Number">Its number in this edition, from 1.</param>
/// <param name="Html">Its text as HTML, safe to show.</param>
/// <param name="Text">Its text without markup, for search, comparison and citation.</param>
/// <param name="Mark">Its mark, or null.</param>
/// <param name="Citations">The statutes it cites that could be resolved.</param>
/// <param name="Line">Its line in the page's file.</param>
public sealed record Paragraph(int Number, string Html, string Text, Mark? Mark, IReadOnlyList<ResolvedCitation> Citations, int Line) : PageBlock;

/// <summary>What a group of paragraphs is.</summary>
public enum GroupKind
{
    /// <summary>An agency's own answer (myndighet).</summary>
    AgencyAnswer,

    /// <summary>Agencies differ (olika).</summary>
    Differing,

    /// <summary>A good example (bra).</summary>
    GoodExample,

    /// <summary>A less good example (mindre-bra).</summary>
    LessGoodExample,

    /// <summary>Something that is not settled (oklart).</summary>
    Unsettled,

    /// <summary>Something not to be missed (obs).</summary>
    Notice,

    /// <summary>A note by the editors about the page itself (not): neither numbered nor searched.</summary>
    Editorial,
}

/// <summary>Paragraphs that belong together and are shown as one box.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Title">The box's heading.</param>
/// <param name="Agency">The agency that answers, in an agency's answer.</param>
/// <param name="Paragraphs">The paragraphs.</param>
public sealed record BlockGroup(GroupKind Kind, string Title, string? Agency, IReadOnlyList<Paragraph> Paragraphs) : PageBlock;

/// <summary>A link in a page.</summary>
/// <param name="Target">The address as written.</param>
/// <param name="Where">File and line, for findings.</param>
public sealed record PageLink(string Target, SourceLine Where);

/// <summary>A line of a file.</summary>
/// <param name="File">Path inside the content folder.</param>
/// <param name="Line">One-based.</param>
public readonly record struct SourceLine(string File, int Line);
