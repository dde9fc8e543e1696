using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SigKunskap.Content.Pages.Markup;

/// <summary>The Markdown that guidance and posts are written in: no raw HTML, pipe tables, fenced blocks, links by allow-list.</summary>
internal static class GuidanceMarkdown
{
    /// <summary>Well under what the stack holds, and well over what a person writes.</summary>
    private const int MostLevels = 60;

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
            var document = Markdown.Parse(text, Pipeline);
            return IsDeeperThan(document, MostLevels) ? null : document;
        }
        catch (ArgumentException)
        {
            // Markdig's depth limit, which keeps a bomb of quotes or brackets from exhausting the stack.
            return null;
        }
    }

    private static bool IsDeeperThan(MarkdownDocument document, int levels)
    {
        var open = new Stack<(MarkdownObject Node, int Level)>([(document, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Level > levels)
                return true;
            foreach (var child in Children(at.Node))
                open.Push((child, at.Level + 1));
        }

        return false;
    }

    private static IEnumerable<MarkdownObject> Children(MarkdownObject node) => node switch
    {
        ContainerBlock block => block,
        LeafBlock { Inline: { } inline } => inline,
        ContainerInline inline => inline,
        _ => [],
    };

    /// <summary>A block as HTML that is safe to show.</summary>
    /// <param name="block">A block of a parsed text.</param>
    public static string Render(MarkdownObject block)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkRenderer());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new AutolinkRenderer());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new TableRenderer());
        renderer.ObjectRenderers.Add(new CitationRenderer());
        renderer.ObjectRenderers.Add(new TermRenderer());
        renderer.ObjectRenderers.Add(new TagRenderer());
        renderer.Render(block);
        return writer.ToString().Trim();
    }
}
