using SigKunskap.Search.Postings;
using SigKunskap.Search.Text;

namespace SigKunskap.Search.Words;

/// <summary>The words of a view of the index, and how typed words are found among them. Searches share it; what it has worked out it keeps.</summary>
internal sealed class ViewWords(IndexView view)
{
    private readonly Lexicon lexicon = view.Lexicon;

    public IndexView View => view;

    /// <summary>Words with passages that share the stem of a typed word, and those made of the same root.</summary>
    public IEnumerable<LexiconWord> Sharing(string key)
    {
        var found = new List<LexiconWord>();
        foreach (var number in lexicon.Sharing(key))
        {
            if (view.Holding(number) > 0)
                found.Add(lexicon[number]);
        }
        return found;
    }

    /// <summary>The commonest words with passages whose folded form begins so, in no order.</summary>
    public IReadOnlyList<LexiconWord> BeginningWith(string folded, int most)
    {
        var order = lexicon.Order();
        return Commonest(order.BeginningWith(folded), lexicon.After(order).Where(word => word.Folded.StartsWith(folded, StringComparison.Ordinal)), most);
    }

    /// <summary>The commonest words with passages whose folded form ends so, in no order.</summary>
    public IReadOnlyList<LexiconWord> EndingWith(string folded, int most)
    {
        var order = lexicon.Order();
        return Commonest(order.EndingWith(folded), lexicon.After(order).Where(word => word.Folded.EndsWith(folded, StringComparison.Ordinal)), most);
    }

    /// <summary>Words with passages of a length.</summary>
    public IReadOnlyList<LexiconWord> OfLength(int length)
    {
        var order = lexicon.Order();
        return Commonest(order.OfLength(length), lexicon.After(order).Where(word => word.Text.Length == length), int.MaxValue);
    }

    public int Holding(LexiconWord word) => view.Holding(word.Number);

    /// <summary>Whether any passage holds a word or an inflection of it.</summary>
    public bool Knows(string folded)
    {
        foreach (var number in lexicon.Sharing(SearchStem.Of(folded)))
        {
            if (view.Holding(number) > 0)
                return true;
        }
        return false;
    }

    private List<LexiconWord> Commonest(ReadOnlySpan<LexiconWord> ordered, IEnumerable<LexiconWord> recent, int most)
    {
        var found = new List<LexiconWord>();
        foreach (var word in ordered)
        {
            if (view.Holding(word.Number) > 0)
                found.Add(word);
        }
        found.AddRange(recent.Where(word => view.Holding(word.Number) > 0));
        if (found.Count <= most)
            return found;
        // The rarest of those kept comes out first.
        var kept = new PriorityQueue<LexiconWord, LexiconWord>(most + 1, Comparer<LexiconWord>.Create(Compare));
        foreach (var word in found)
        {
            if (kept.Count < most)
                kept.Enqueue(word, word);
            else if (Holding(word) >= Holding(kept.Peek()))
                kept.EnqueueDequeue(word, word);
        }
        return [.. kept.UnorderedItems.Select(item => item.Element)];
    }

    private int Compare(LexiconWord one, LexiconWord other) =>
        Holding(one) != Holding(other) ? Holding(one).CompareTo(Holding(other)) : string.CompareOrdinal(other.Text, one.Text);
}
