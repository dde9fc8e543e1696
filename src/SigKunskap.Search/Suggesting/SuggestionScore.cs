namespace SigKunskap.Search.Suggesting;

/// <summary>
/// How well an entry answers to what is typed: each typed word counts by the best word that begins with it, and no word of the title for
/// two. A word of the title counts for more than one that is not shown, a whole word for more than a beginning, the title's first word and
/// words in the order typed for a little more. Of two alike the shorter title is before; sections stay in the order of the law.
/// </summary>
internal sealed class SuggestionScore(SuggestionWords words, IReadOnlyList<TypedWord> typed)
{
    private const int Whole = 100, Begun = 60, NotShown = 15, First = 20, InOrder = 12, SameDots = 5;

    // The longest claims its word first: "14:1" must not find both its numbers in the 14.
    private readonly int[] order = [.. Enumerable.Range(0, typed.Count).OrderByDescending(index => typed[index].Folded.Length)];
    private readonly (int From, int To)[] ranges = [.. typed.Select(words.Beginning)];
    private readonly int[] claimed = new int[typed.Count];

    /// <summary>The entries that may have a score: those with the rarest of the words.</summary>
    public ReadOnlySpan<int> Candidates => words.Holders(ranges.MinBy(range => words.Holders(range).Length));

    /// <summary>The score, or 0 when the entry lacks one of the words.</summary>
    public double Of(int entry, int titleLength)
    {
        var held = words.Of[entry];
        var score = 0;
        Array.Fill(claimed, -1);
        foreach (var index in order)
        {
            var (best, bestAt) = (0, -1);
            var (from, to) = ranges[index];
            for (var at = 0; at < held.Length; at++)
            {
                if (held[at] >= from && held[at] < to && Points(index, held[at], at, titleLength) is var points && points > best && Array.IndexOf(claimed, at) < 0)
                    (best, bestAt) = (points, at);
            }
            if (best == 0)
                return 0;
            claimed[index] = bestAt;
            score += best;
        }
        for (var index = 1; index < claimed.Length; index++)
            score += claimed[index] > claimed[index - 1] ? InOrder : 0;
        return score + (char.IsAsciiDigit(words[held[0]].Text[0]) ? 0 : 1.0 / (1 + titleLength));
    }

    private int Points(int index, int place, int at, int titleLength)
    {
        if (!words.Agrees(typed[index], place))
            return 0;
        if (at >= titleLength)
            return NotShown;
        var word = words[place];
        return (word.Folded.Length == typed[index].Folded.Length ? Whole : Begun) + (at == 0 ? First : 0)
            + (word.Text.StartsWith(typed[index].Text, StringComparison.Ordinal) ? SameDots : 0);
    }
}
