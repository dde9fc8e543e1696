using System.Collections.Concurrent;
using SigKunskap.Search.Text;

namespace SigKunskap.Search.Words;

/// <summary>The words an index has met, numbered as they come; none is ever taken out. One thread adds, any number look up meanwhile.</summary>
internal sealed class Lexicon
{
    private readonly ConcurrentDictionary<string, int> numbers = new(concurrencyLevel: 1, capacity: 4_096, StringComparer.Ordinal);

    // The same for the one thread that adds, which asks for every word of every text.
    private readonly Dictionary<string, int> added = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> addedAs;
    private readonly ConcurrentDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numberOf;
    private readonly ConcurrentDictionary<string, int[]> byKey = new(concurrencyLevel: 1, capacity: 4_096, StringComparer.Ordinal);
    private volatile LexiconWord[] words = new LexiconWord[1_024];
    private volatile LexiconOrder order = LexiconOrder.Empty;
    private int count;

    public Lexicon() =>
        (numberOf, addedAs) = (numbers.GetAlternateLookup<ReadOnlySpan<char>>(), added.GetAlternateLookup<ReadOnlySpan<char>>());

    public int Count => Volatile.Read(ref count);

    public LexiconWord this[int number] => words[number];

    /// <summary>The number of a word, which is added if it is new. For the one thread that adds.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        if (addedAs.TryGetValue(word, out var number))
            return number;
        number = count;
        if (number == words.Length)
        {
            var larger = new LexiconWord[number * 2];
            words.CopyTo(larger, 0);
            words = larger;
        }
        var entry = LexiconWord.Of(number, word.ToString());
        words[number] = entry;
        foreach (var key in entry.Keys())
            byKey[key] = byKey.TryGetValue(key, out var known) ? [.. known, number] : [number];
        added[entry.Text] = number;
        numbers[entry.Text] = number;
        Volatile.Write(ref count, number + 1);
        return number;
    }

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word) => numberOf.TryGetValue(word, out var number) ? number : -1;

    /// <summary>The words that share a key, see <see cref="LexiconWord.Keys"/>.</summary>
    public ReadOnlySpan<int> Sharing(string key) => byKey.TryGetValue(key, out var found) ? found : [];

    /// <summary>The words that came after an order was made.</summary>
    public IEnumerable<LexiconWord> After(LexiconOrder order)
    {
        for (var number = order.Upto; number < Count; number++)
        {
            if (words[number].Text[0] != CitationKey.Mark)
                yield return words[number];
        }
    }

    /// <summary>The words in order, but for the latest; see <see cref="After"/>.</summary>
    public LexiconOrder Order()
    {
        var known = order;
        if (!known.IsOutOfDate(Count))
            return known;
        lock (byKey)
        {
            if (order.IsOutOfDate(Count))
                order = LexiconOrder.Of(words, Count);
            return order;
        }
    }
}
