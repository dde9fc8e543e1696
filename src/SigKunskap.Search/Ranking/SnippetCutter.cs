namespace SigKunskap.Search.Ranking;

/// <summary>Cuts the stretch of a text that shows best what was found, at whole words, with the matches marked.</summary>
internal static class SnippetCutter
{
    private const int Length = 220, Before = 60;

    public static IReadOnlyList<SnippetPart> Cut(MatchedText text, SearchPlan plan)
    {
        var start = text.Text.Length <= Length ? 0 : WordStart(text.Text, BestStart(text, plan));
        var end = text.Text.Length - start <= Length ? text.Text.Length : WordEnd(text.Text, start, start + Length);
        var parts = new List<SnippetPart>();
        var at = start;
        foreach (var match in text.Matches.Where(match => match.Start >= start && match.Start + match.Length <= end))
        {
            if (match.Start + match.Length <= at)
                continue;
            Add(parts, text.Text[at..Math.Max(at, match.Start)], match: false);
            Add(parts, text.Text[Math.Max(at, match.Start)..(match.Start + match.Length)], match: true);
            at = match.Start + match.Length;
        }
        Add(parts, text.Text[at..end].TrimEnd(), match: false);
        if (start > 0)
            parts.Insert(0, new SnippetPart("… ", false));
        if (end < text.Text.Length)
            parts.Add(new SnippetPart(" …", false));
        return parts;
    }

    // The window whose distinct terms weigh most; the earliest of equals.
    private static int BestStart(MatchedText text, SearchPlan plan)
    {
        var (bestStart, bestWorth) = (0, 0.0);
        foreach (var first in text.Matches)
        {
            var start = Math.Max(0, first.Start - Before);
            var worth = text.Matches.Where(match => match.Start >= start && match.Start + match.Length <= start + Length)
                .GroupBy(match => match.Unit).Sum(group => plan.Units[group.Key].Weight * group.Max(match => match.Weight));
            if (worth > bestWorth)
                (bestStart, bestWorth) = (start, worth);
        }
        return Math.Min(bestStart, Math.Max(0, text.Text.Length - Length));
    }

    private static int WordStart(string text, int at)
    {
        if (at == 0)
            return 0;
        var space = text.IndexOf(' ', at - 1, Math.Min(Before / 2, text.Length - at + 1));
        return space >= 0 ? space + 1 : OffSurrogate(text, at);
    }

    private static int WordEnd(string text, int start, int at)
    {
        var space = text.LastIndexOf(' ', at, Before / 2);
        return space > start ? space : OffSurrogate(text, at);
    }

    private static int OffSurrogate(string text, int at) => at > 0 && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;

    private static void Add(List<SnippetPart> parts, string text, bool match)
    {
        if (text.Length == 0)
            return;
        if (parts is [.., var last] && last.Match == match)
            parts[^1] = last with { Text = last.Text + text };
        else
            parts.Add(new SnippetPart(text, match));
    }
}
