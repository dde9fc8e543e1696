using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace SigKunskap.Content.Pages.Markup;

/// <summary>Links by allow-list; what is not allowed shows its text alone, and so does an image (nothing is fetched from elsewhere).</summary>
internal sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var address = link.Url ?? "";
        if (link.IsImage || !LinkRules.Allows(address))
        {
            renderer.WriteChildren(link);
            return;
        }

        renderer.Write("<a href=\"").WriteEscapeUrl(address).Write('"');
        if (LinkRules.IsExternal(address))
            renderer.Write(" rel=\"noopener external\"");
        renderer.Write('>');
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }
}

/// <summary>An address in angle brackets, by the same allow-list: Markdown itself would link every scheme there is.</summary>
internal sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var address = link.IsEmail ? "mailto:" + link.Url : link.Url;
        if (!LinkRules.Allows(address))
        {
            renderer.WriteEscape(link.Url);
            return;
        }

        renderer.Write("<a href=\"").WriteEscapeUrl(address).Write('"');
        if (LinkRules.IsExternal(address))
            renderer.Write(" rel=\"noopener external\"");
        renderer.Write('>').WriteEscape(link.Url).Write("</a>");
    }
}

/// <summary>Tables in a region that scrolls by itself on a phone and can be reached with a keyboard.</summary>
internal sealed class TableRenderer : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        // Alignment would be written as a style attribute, which the security policy forbids.
        foreach (var column in table.ColumnDefinitions)
            column.Alignment = null;
        renderer.Write("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Tabell\">");
        base.Write(renderer, table);
        renderer.Write("</div>");
    }
}

internal sealed class CitationRenderer : HtmlObjectRenderer<CitationInline>
{
    protected override void Write(HtmlRenderer renderer, CitationInline citation) =>
        renderer.Write("<a class=\"law\" href=\"").WriteEscapeUrl(citation.Address).Write("\">").WriteEscape(citation.Text).Write("</a>");
}

internal sealed class TermRenderer : HtmlObjectRenderer<TermInline>
{
    protected override void Write(HtmlRenderer renderer, TermInline term) =>
        renderer.Write("<a class=\"term\" href=\"/begrepp#").WriteEscapeUrl(term.Anchor).Write("\">").WriteEscape(term.Text).Write("</a>");
}

internal sealed class TagRenderer : HtmlObjectRenderer<TagInline>
{
    protected override void Write(HtmlRenderer renderer, TagInline tag)
    {
        if (tag.Mark.Force is { } force)
            renderer.Write(" <span class=\"tag\">").WriteEscape(tag.Mark.Modality is { } modality ? $"{Mark.Label(force)}, {modality}" : Mark.Label(force)).Write("</span>");
        if (tag.Mark.Certainty is { } certainty and not Certainty.Seen)
            renderer.Write(" <span class=\"tag warm\">").WriteEscape(certainty.Label()).Write("</span>");
    }
}
