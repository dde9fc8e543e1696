using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace SigKunskap.Content.Pages.Markup;

/// <summary>The Markdown that guidance and posts are written in: no raw HTML, pipe tables, fenced blocks, links by allow-list.</summary>
internal static class GuidanceMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseCustomContainers()
        .Build();

    /// <summary>The parsed text; null when it is nested deeper than any text a person writes.</summary>
    /// <param name="text">Markdown.</param>
    public static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's depth limit, which keeps a bomb of quotes or brackets from exhausting the stack.
            return null;
        }
    }

    /// <summary>A block as HTML that is safe to show.</summary>
    /// <param name="block">A block of a parsed text.</param>
    public static string Render(MarkdownObject block)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkRenderer());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new TableRenderer());
        renderer.ObjectRenderers.Add(new CitationRenderer());
        renderer.ObjectRenderers.Add(new TermRenderer());
        renderer.ObjectRenderers.Add(new TagRenderer());
        renderer.Render(block);
        return writer.ToString().Trim();
    }
}
