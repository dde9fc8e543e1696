using SigKunskap.Search.Text;

namespace SigKunskap.Search.Suggesting;

/// <summary>The distinct words of all titles, sorted without their dots, and which entries hold each. A word is known by its place.</summary>
internal sealed class SuggestionWords
{
    private readonly TypedWord[] words;
    private readonly int[] firstHolder;
    private readonly int[] holders;

    /// <param name="titles">The words of each entry.</param>
    public SuggestionWords(IReadOnlyList<IReadOnlyList<TypedWord>> titles)
    {
        words = [.. titles.SelectMany(title => title).Distinct().OrderBy(word => word.Folded, StringComparer.Ordinal).ThenBy(word => word.Text, StringComparer.Ordinal)];
        var places = words.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        Of = [.. titles.Select(title => title.Select(word => places[word]).ToArray())];
        firstHolder = new int[words.Length + 1];
        foreach (var place in Of.SelectMany(title => title.Distinct()))
            firstHolder[place + 1]++;
        for (var place = 0; place < words.Length; place++)
            firstHolder[place + 1] += firstHolder[place];
        holders = new int[firstHolder[^1]];
        var next = firstHolder.ToArray();
        foreach (var (entry, title) in Of.Index())
        {
            foreach (var place in title.Distinct())
                holders[next[place]++] = entry;
        }
    }

    public TypedWord this[int place] => words[place];

    public int Count => words.Length;

    /// <summary>The words of each entry, in the order of its title.</summary>
    public int[][] Of { get; }

    /// <summary>The words that begin as typed, dots aside.</summary>
    public (int From, int To) Beginning(TypedWord typed) => (Place(typed.Folded), Place(typed.Folded + char.MaxValue));

    /// <summary>The entries that hold a word in a range; one that holds several comes several times.</summary>
    public ReadOnlySpan<int> Holders((int From, int To) range) => holders.AsSpan(firstHolder[range.From]..firstHolder[range.To]);

    /// <summary>Whether the dots that were typed agree with those of a word that begins with the same letters.</summary>
    public bool Agrees(TypedWord typed, int place) => ReferenceEquals(typed.Text, typed.Folded) || Folding.Reaches(typed.Text, words[place].Text);

    private int Place(string folded)
    {
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(words[middle].Folded, folded) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
