using SigKunskap.Search.Text;

namespace SigKunskap.Search.Words;

/// <summary>The words of a lexicon in order from their beginnings, from their ends, and by length, to be searched without reading them all.</summary>
internal sealed class LexiconOrder
{
    // So many words may be missing before the order is made anew; they are read one by one.
    private const int MostMissing = 2_000;

    private const int Longest = TokenReader.LongestWord;

    private readonly LexiconWord[] fromBeginning, fromEnd;
    private readonly LexiconWord[][] byLength;

    private LexiconOrder(LexiconWord[] words)
    {
        fromBeginning = [.. words];
        Array.Sort(fromBeginning, (one, other) => string.CompareOrdinal(one.Folded, other.Folded));
        fromEnd = words;
        Array.Sort(fromEnd, (one, other) => FromEnd(one.Folded, other.Folded));
        byLength = new LexiconWord[Longest + 1][];
        foreach (var group in fromBeginning.GroupBy(word => Math.Min(word.Text.Length, Longest)))
            byLength[group.Key] = [.. group];
    }

    public static LexiconOrder Empty { get; } = new([]);

    public static LexiconOrder Of(LexiconWord[] words, int count) =>
        new([.. words.Take(count).Where(word => word.Text[0] != CitationKey.Mark)]) { Upto = count };

    /// <summary>Words with numbers below this are in the order.</summary>
    public int Upto { get; private init; }

    public bool IsOutOfDate(int words) => words - Upto > MostMissing || (Upto == 0 && words > 0);

    /// <summary>The words of the order that begin so, without dots.</summary>
    public ReadOnlySpan<LexiconWord> BeginningWith(string folded) =>
        Range(fromBeginning, word => word.AsSpan(0, Math.Min(word.Length, folded.Length)).SequenceCompareTo(folded));

    /// <summary>The words of the order that end so, without dots.</summary>
    public ReadOnlySpan<LexiconWord> EndingWith(string folded) =>
        Range(fromEnd, word => FromEnd(word.AsSpan(Math.Max(0, word.Length - folded.Length)), folded));

    public ReadOnlySpan<LexiconWord> OfLength(int length) => length is > 0 and <= Longest ? byLength[length] : [];

    private static ReadOnlySpan<LexiconWord> Range(LexiconWord[] sorted, Func<string, int> compare)
    {
        int First(int least)
        {
            var (low, high) = (0, sorted.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (compare(sorted[middle].Folded) < least)
                    low = middle + 1;
                else
                    high = middle;
            }
            return low;
        }

        var (start, end) = (First(0), First(1));
        return sorted.AsSpan(start, end - start);
    }

    private static int FromEnd(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        for (var back = 1; back <= Math.Min(one.Length, other.Length); back++)
        {
            if (one[^back] != other[^back])
                return one[^back] - other[^back];
        }
        return one.Length - other.Length;
    }
}
