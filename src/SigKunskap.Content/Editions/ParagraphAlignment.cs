namespace SigKunskap.Content.Editions;

/// <summary>
/// Carries paragraph ids from one edition to the next. Paragraphs with the same text keep their id wherever they moved; then the most
/// similar pairs do (Dice's coefficient over words); what is left gets new numbers. A number is never used twice on a page.
/// </summary>
public static class ParagraphAlignment
{
    /// <summary>Pairs at least this alike are the same paragraph, edited.</summary>
    private const double Alike = 0.5;

    /// <summary>Between two neighbours that kept their places less is asked.</summary>
    private const double AlikeInPlace = 0.25;

    /// <summary>The ids of a new edition's paragraphs.</summary>
    /// <param name="before">Id and plain text of the last edition's paragraphs, in order; empty for a first edition.</param>
    /// <param name="after">Plain text of the new edition's paragraphs, in order.</param>
    /// <param name="lastNumber">The highest number ever used on the page.</param>
    /// <returns>An id for each new paragraph, and the highest number used now.</returns>
    public static (IReadOnlyList<string> Ids, int LastNumber) CarryOver(IReadOnlyList<(string Id, string Text)> before, IReadOnlyList<string> after, int lastNumber)
    {
        var matches = Match([.. before.Select(paragraph => paragraph.Text)], after);
        var ids = new string[after.Count];
        for (var i = 0; i < after.Count; i++)
            ids[i] = matches[i] is { } old ? before[old].Id : $"p{++lastNumber}";
        return (ids, lastNumber);
    }

    /// <summary>For each new paragraph the index of the old one it continues.</summary>
    /// <param name="before">The old texts.</param>
    /// <param name="after">The new texts.</param>
    /// <returns>An index or null, for each new paragraph.</returns>
    private static int?[] Match(string[] before, IReadOnlyList<string> after)
    {
        var matches = new int?[after.Count];
        var taken = new bool[before.Length];
        var bags = before.Select(Words).ToArray();
        var newBags = after.Select(Words).ToArray();

        var identical = before.Select((text, index) => (text: Normal(text), index)).GroupBy(pair => pair.text).ToDictionary(group => group.Key, group => new Queue<int>(group.Select(pair => pair.index)));
        for (var i = 0; i < after.Count; i++)
        {
            if (identical.TryGetValue(Normal(after[i]), out var same) && same.TryDequeue(out var old))
                Take(i, old);
        }

        foreach (var (i, old, _) in Pairs().OrderByDescending(pair => pair.Likeness).ThenBy(pair => Math.Abs(pair.New - pair.Old)))
        {
            if (matches[i] is null && !taken[old])
                Take(i, old);
        }

        return matches;

        void Take(int i, int old)
        {
            matches[i] = old;
            taken[old] = true;
        }

        IEnumerable<(int New, int Old, double Likeness)> Pairs()
        {
            for (var i = 0; i < after.Count; i++)
            {
                if (matches[i] is not null)
                    continue;
                for (var old = 0; old < before.Length; old++)
                {
                    if (taken[old])
                        continue;
                    var likeness = Dice(newBags[i], bags[old]);
                    if (likeness >= Alike || (likeness >= AlikeInPlace && InPlace(i, old)))
                        yield return (i, old, likeness);
                }
            }
        }

        bool InPlace(int i, int old) =>
            (i == 0 ? old == 0 : matches[i - 1] == old - 1 && old > 0) && (i == after.Count - 1 ? old == before.Length - 1 : matches[i + 1] == old + 1);
    }

    private static string Normal(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Dictionary<string, int> Words(string text)
    {
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in text.Split([' ', '\n', '\t', '\u00a0', '.', ',', ';', ':', '(', ')', '?', '!', '”'], StringSplitOptions.RemoveEmptyEntries))
            words[word] = words.GetValueOrDefault(word) + 1;
        return words;
    }

    private static double Dice(Dictionary<string, int> a, Dictionary<string, int> b)
    {
        var total = a.Values.Sum() + b.Values.Sum();
        if (total == 0)
            return 0;
        var shared = a.Sum(word => Math.Min(word.Value, b.GetValueOrDefault(word.Key)));
        return 2.0 * shared / total;
    }
}
