namespace SigKunskap.Search.Suggesting;

/// <summary>The best of many, each once, best first; of two alike the one with the lower number. Half the places are kept for other kinds than the most common one.</summary>
internal sealed class BestFew(int most, Func<int, string> kind)
{
    private readonly Dictionary<string, List<(int Entry, double Score)>> kept = new(StringComparer.Ordinal);

    public bool IsEmpty => kept.Count == 0;

    public IEnumerable<int> Entries
    {
        get
        {
            var firsts = kept.Values.SelectMany(ofKind => ofKind.Take(most / 2)).ToList();
            var others = kept.Values.SelectMany(ofKind => ofKind.Skip(most / 2));
            return firsts.OrderByDescending(item => item.Score).Take(most)
                .Concat(others.OrderByDescending(item => item.Score).Take(Math.Max(0, most - firsts.Count)))
                .OrderByDescending(item => item.Score).ThenBy(item => item.Entry).Select(item => item.Entry);
        }
    }

    public void Offer(int entry, double score)
    {
        if (score <= 0)
            return;
        if (!kept.TryGetValue(kind(entry), out var ofKind))
            kept[kind(entry)] = ofKind = new(most + 1);
        if (ofKind.Count == most && !IsBefore((entry, score), ofKind[^1]))
            return;
        var before = ofKind.FindIndex(item => item.Entry == entry);
        if (before >= 0 && ofKind[before].Score >= score)
            return;
        if (before >= 0)
            ofKind.RemoveAt(before);
        var at = ofKind.FindIndex(item => IsBefore((entry, score), item));
        ofKind.Insert(at < 0 ? ofKind.Count : at, (entry, score));
        if (ofKind.Count > most)
            ofKind.RemoveAt(most);
    }

    private static bool IsBefore((int Entry, double Score) one, (int Entry, double Score) other) =>
        one.Score > other.Score || (one.Score == other.Score && one.Entry < other.Entry);
}
