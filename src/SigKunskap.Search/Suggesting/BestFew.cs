namespace SigKunskap.Search.Suggesting;

/// <summary>The best of many, each once, best first; of two alike the one with the lower number. Half the places are kept for other kinds than the most common one.</summary>
/// <param name="most">How many.</param>
/// <param name="kindCount">How many kinds there are.</param>
internal sealed class BestFew(int most, int kindCount)
{
    private readonly List<(int Entry, double Score)>[] kept = [.. Enumerable.Range(0, kindCount).Select(_ => new List<(int, double)>(most + 1))];

    public bool IsEmpty => Array.TrueForAll(kept, ofKind => ofKind.Count == 0);

    public IEnumerable<int> Entries
    {
        get
        {
            var firsts = kept.SelectMany(ofKind => ofKind.Take(most / 2)).ToList();
            var others = kept.SelectMany(ofKind => ofKind.Skip(most / 2));
            return firsts.OrderByDescending(item => item.Score).Take(most)
                .Concat(others.OrderByDescending(item => item.Score).Take(Math.Max(0, most - firsts.Count)))
                .OrderByDescending(item => item.Score).ThenBy(item => item.Entry).Select(item => item.Entry);
        }
    }

    public void Offer(int entry, int kind, double score)
    {
        var ofKind = kept[kind];
        if (score > 0 && (ofKind.Count < most || IsBefore((entry, score), ofKind[^1])))
            Keep(ofKind, (entry, score));
    }

    private void Keep(List<(int Entry, double Score)> ofKind, (int Entry, double Score) one)
    {
        var before = ofKind.FindIndex(item => item.Entry == one.Entry);
        if (before >= 0 && ofKind[before].Score >= one.Score)
            return;
        if (before >= 0)
            ofKind.RemoveAt(before);
        var at = ofKind.FindIndex(item => IsBefore(one, item));
        ofKind.Insert(at < 0 ? ofKind.Count : at, one);
        if (ofKind.Count > most)
            ofKind.RemoveAt(most);
    }

    private static bool IsBefore((int Entry, double Score) one, (int Entry, double Score) other) =>
        one.Score > other.Score || (one.Score == other.Score && one.Entry < other.Entry);
}
