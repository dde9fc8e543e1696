using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SigKunskap.Content.Pages.Markup;

/// <summary>Marks words in a parsed text. They are split out of the running text as nodes of their own, so the renderer encodes them like all else.</summary>
internal static class MarkedWords
{
    public static void In(MarkdownDocument document, IReadOnlyList<string> words)
    {
        foreach (var literal in document.Descendants<LiteralInline>().Where(literal => !IsInLink(literal)).ToList())
            Split(literal, words);
    }

    private static void Split(LiteralInline literal, IReadOnlyList<string> words)
    {
        var text = literal.Content.ToString();
        var done = 0;
        for (var at = 0; at < text.Length;)
        {
            if (words.FirstOrDefault(word => Stands(text, at, word)) is not { } found)
            {
                at++;
                continue;
            }

            if (at > done)
                literal.InsertBefore(new LiteralInline(text[done..at]));
            var mark = new EmphasisInline { DelimiterChar = '*', DelimiterCount = 2 };
            mark.GetAttributes().AddClass("mention");
            mark.AppendChild(new LiteralInline(text.Substring(at, found.Length)));
            literal.InsertBefore(mark);
            done = at += found.Length;
        }

        if (done == 0)
            return;
        if (done < text.Length)
            literal.InsertBefore(new LiteralInline(text[done..]));
        literal.Remove();
    }

    private static bool Stands(string text, int at, string word) =>
        string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
        && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length]));

    private static bool IsInLink(Inline inline)
    {
        for (var at = inline.Parent; at is not null; at = at.Parent)
        {
            if (at is LinkInline)
                return true;
        }

        return false;
    }
}
