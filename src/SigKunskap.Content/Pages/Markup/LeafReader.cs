using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Law;

namespace SigKunskap.Content.Pages.Markup;

/// <summary>Reads one run of text: takes its mark, links its terms and citations, collects its links, mends its quotation marks.</summary>
internal sealed partial class LeafReader(LawLibrary law, Glossary glossary, DateOnly lawDate, Findings findings)
{
    public List<PageLink> Links { get; } = [];

    public (Mark? Mark, IReadOnlyList<ResolvedCitation> Citations, bool Cites) Read(LeafBlock leaf, SourceLine where)
    {
        if (leaf.Inline is not { } inline)
            return (null, [], false);
        TextInlines.Merge(inline);
        var mark = TakeMark(inline, where);
        CollectLinks(inline, where);
        LinkTerms(inline, where);
        var (citations, cites) = LinkCitations(inline, where);
        foreach (var literal in inline.Descendants<LiteralInline>())
            literal.Content = new(literal.Content.ToString().Replace('"', '”'));
        if (mark is not null)
            inline.AppendChild(new TagInline(mark));
        return (mark, citations, cites);
    }

    private Mark? TakeMark(ContainerInline inline, SourceLine where)
    {
        if (inline.LastChild is not LiteralInline last || Mark.TakeFrom(last.Content.ToString(), out var rest) is not { } words)
            return null;
        last.Content = new(rest);
        var own = new Findings(where.File);
        var mark = Mark.Read(words, where.Line, own);
        findings.Add(own.All);
        return mark;
    }

    private void CollectLinks(ContainerInline inline, SourceLine where)
    {
        foreach (var link in inline.Descendants<LinkInline>())
        {
            var address = link.Url ?? "";
            if (link.IsImage)
                Report(where, link.FirstChild is null ? "En bild saknar text. Beskriv vad den visar: ![beskrivning](adress)." : "Bilder visas inte, bara deras text. Skriv det bilden säger i sidan.", link.FirstChild is null);
            else if (LinkRules.Allows(address))
                Links.Add(new(address, where));
            else
                Report(where, $"Länken till ”{Short(address)}” är inte tillåten. Länka till https://…, mailto:, eller en sida i portalen som börjar med /.", true);
        }
    }

    private void LinkTerms(ContainerInline inline, SourceLine where)
    {
        foreach (var literal in inline.Descendants<LiteralInline>().Where(OutsideLink).ToList())
        {
            var text = literal.Content.ToString();
            var pieces = new List<Inline>();
            var at = 0;
            foreach (Match match in TermSyntax().Matches(text))
            {
                var shown = match.Groups[2].Success ? match.Groups[2].Value : match.Groups[1].Value;
                var term = glossary.Find(match.Groups[1].Value);
                if (term is null)
                    Report(where, $"Begreppet ”{match.Groups[1].Value}” finns inte i begrepp.yml.{Closest.Suggestion(match.Groups[1].Value, glossary.Forms)}", true);
                pieces.Add(new LiteralInline(text[at..match.Index]));
                pieces.Add(term is null ? new LiteralInline(shown) : new TermInline(shown, term.Anchor));
                at = match.Index + match.Length;
            }

            Replace(literal, pieces, text[at..]);
        }
    }

    private (List<ResolvedCitation> Citations, bool Cites) LinkCitations(ContainerInline inline, SourceLine where)
    {
        // One text for the whole leaf, so that a section without a statute finds the one named before it.
        var literals = inline.Descendants<LiteralInline>().Where(OutsideLink).ToList();
        var starts = new List<int>();
        var whole = new System.Text.StringBuilder();
        foreach (var literal in literals)
        {
            starts.Add(whole.Length);
            whole.Append(literal.Content.ToString()).Append('\uFFFC');
        }

        var resolved = new List<(ResolvedCitation Citation, int Literal)>();
        var found = law.Citations.Read(whole.ToString());
        foreach (var citation in found)
        {
            var meaning = law.Resolve(citation, lawDate);
            if (meaning.Problem is { } problem)
                Report(where, $"”{Short(whole.ToString(citation.Start, citation.Length))}” {problem}", true);
            resolved.Add((meaning, starts.FindLastIndex(start => start <= citation.Start)));
        }

        foreach (var group in resolved.GroupBy(item => item.Literal))
            LinkWithin(literals[group.Key], starts[group.Key], group.Select(item => item.Citation));
        return ([.. resolved.Select(item => item.Citation).Where(citation => citation.Problem is null)], found.Count > 0);
    }

    private static void LinkWithin(LiteralInline literal, int start, IEnumerable<ResolvedCitation> citations)
    {
        var text = literal.Content.ToString();
        var pieces = new List<Inline>();
        var at = 0;
        foreach (var citation in citations.Where(citation => citation.Address is not null && citation.Citation.End - start <= text.Length))
        {
            var from = citation.Citation.Start - start;
            pieces.Add(new LiteralInline(text[at..from]));
            pieces.Add(new CitationInline(Unbroken(text.Substring(from, citation.Citation.Length)), citation.Address!));
            at = from + citation.Citation.Length;
        }

        Replace(literal, pieces, text[at..]);
    }

    /// <summary>Keeps the number and the word after it together; a long name of a statute may go on to the next line.</summary>
    private static string Unbroken(string citation)
    {
        var together = citation.LastIndexOf('§') is var sign and >= 0 ? Math.Min(sign + 2, citation.Length) : citation.Length;
        return citation[..together].Replace(' ', '\u00a0') + citation[together..];
    }

    private static void Replace(LiteralInline literal, List<Inline> pieces, string rest)
    {
        if (pieces.Count == 0)
            return;
        Inline last = literal;
        foreach (var piece in pieces.Append(new LiteralInline(rest)))
        {
            last.InsertAfter(piece);
            last = piece;
        }

        literal.Remove();
    }

    private static bool OutsideLink(Inline inline) => !inline.FindParentOfType<LinkInline>().Any();

    private void Report(SourceLine where, string text, bool error) =>
        findings.Add([new Finding(where.File, where.Line, text, error ? Severity.Error : Severity.Warning)]);

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";

    [GeneratedRegex(@"\[\[([^\[\]|]{1,100})(?:\|([^\[\]|]{1,160}))?\]\]")]
    private static partial Regex TermSyntax();
}
