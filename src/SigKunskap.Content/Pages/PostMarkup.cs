using System.Net;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using SigKunskap.Content.Pages.Markup;

namespace SigKunskap.Content.Pages;

/// <summary>What a member writes, as HTML: the Markdown of guidance, with headings low enough to stand inside a page of others.</summary>
public static class PostMarkup
{
    /// <summary>A post stands under the page's heading and its own.</summary>
    private const int HighestHeading = 4, LowestHeading = 6;

    /// <summary>Renders a post.</summary>
    /// <param name="text">Markdown as it was written. Any text is taken; raw HTML shows as text, and links that are not allowed show as text.</param>
    /// <param name="marked">Words to mark where they stand in running text, any case: <c>@Anna Andersson</c>. Not in code and not in links.</param>
    /// <returns>HTML that is safe to show. A text nested deeper than people write comes back as it is, in one paragraph.</returns>
    public static string ToHtml(string text, IReadOnlyCollection<string>? marked = null)
    {
        if (GuidanceMarkdown.Parse(text) is not { } document)
            return $"<p>{WebUtility.HtmlEncode(text)}</p>";
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(LowestHeading, heading.Level + HighestHeading - 1);
        // A block that the writer names would otherwise look like what the portal says itself: a notice, a button.
        foreach (var block in document.Descendants<Block>())
            block.TryGetAttributes()?.Classes?.Clear();
        if (marked is { Count: > 0 })
            MarkedWords.In(document, [.. marked.OrderByDescending(word => word.Length)]);
        return GuidanceMarkdown.Render(document);
    }

    /// <summary>What a post says without its markup, for search and snippets.</summary>
    /// <param name="text">Markdown as it was written.</param>
    /// <returns>The words in order. A text nested deeper than people write comes back as it is.</returns>
    public static string ToPlainText(string text) => GuidanceMarkdown.Parse(text) is { } document ? TextInlines.PlainText(document).Trim() : text;
}
