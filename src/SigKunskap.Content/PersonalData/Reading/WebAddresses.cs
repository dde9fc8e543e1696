namespace SigKunskap.Content.PersonalData.Reading;

/// <summary>Finds the web addresses of a text; the numbers in them are ids of pages, not of people.</summary>
internal static class WebAddresses
{
    /// <summary>The addresses' places, in order.</summary>
    public static List<(int From, int To)> Of(string text)
    {
        var found = new List<(int, int)>();
        for (var at = 0; at < text.Length;)
        {
            var dot = text.AsSpan(at).IndexOfAny(":.");
            if (dot < 0)
                break;
            dot += at;
            var (from, to) = Around(text, at, dot);
            if (IsAddress(text.AsSpan(from, to - from)))
            {
                found.Add((from, to));
                at = to;
            }
            else
            {
                // The stretch is judged once, whatever dots it holds.
                at = Math.Max(dot + 1, to);
            }
        }

        return found;
    }

    /// <summary>The stretch without white space or quotes around a place.</summary>
    private static (int From, int To) Around(string text, int earliest, int at)
    {
        var (from, to) = (at, at);
        while (from > earliest && !Parts(text[from - 1]))
            from--;
        while (to < text.Length && !Parts(text[to]))
            to++;
        return (from, to);
    }

    private static bool Parts(char character) => character is ' ' or '\n' or '<' or '>' or '"' or '”' or '(' or ')' or '[' or ']' or '|';

    private static bool IsAddress(ReadOnlySpan<char> stretch)
    {
        if (stretch.Contains("://", StringComparison.Ordinal) || stretch.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        // exempel.se/sida/123
        var slash = stretch.IndexOf('/');
        var dot = slash < 0 ? -1 : stretch[..slash].LastIndexOf('.');
        return dot > 0 && slash - dot > 2 && !stretch[(dot + 1)..slash].ContainsAnyExceptInRange('a', 'z') && !stretch[..slash].Contains('@');
    }
}
