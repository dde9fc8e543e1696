using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SigKunskap.Content.Pages.Markup;

/// <summary>Prepares the inlines of a leaf: soft line breaks and entities become text, and neighbouring texts become one.</summary>
internal static class TextInlines
{
    public static void Merge(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null;)
        {
            var next = inline.NextSibling;
            var text = inline switch
            {
                LineBreakInline { IsHard: false } => " ",
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LiteralInline literal => literal.Content.ToString(),
                _ => null,
            };
            if (text is not null && inline.PreviousSibling is LiteralInline before)
            {
                before.Content = new(before.Content.ToString() + text);
                inline.Remove();
            }
            else if (text is not null)
            {
                inline.ReplaceBy(new LiteralInline(text));
            }
            else if (inline is ContainerInline inner)
            {
                Merge(inner);
            }

            inline = next;
        }
    }

    /// <summary>The text a reader sees, without markup.</summary>
    public static string PlainText(MarkdownObject root)
    {
        var text = new StringBuilder();
        foreach (var leaf in root is LeafBlock single ? [single] : root.Descendants<LeafBlock>())
        {
            if (text.Length > 0)
                text.Append(leaf.Parent is Markdig.Extensions.Tables.TableCell ? " · " : "\n");
            if (leaf is CodeBlock code)
                text.Append(code.Lines.ToString());
            else if (leaf.Inline is { } inline)
                Append(inline, text);
        }

        return text.ToString();
    }

    private static void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.ToString()),
                CodeInline code => text.Append(code.Content),
                CitationInline citation => text.Append(citation.Text.Replace('\u00a0', ' ')),
                TermInline term => text.Append(term.Text),
                AutolinkInline link => text.Append(link.Url),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
            if (inline is ContainerInline inner)
                Append(inner, text);
        }
    }
}
