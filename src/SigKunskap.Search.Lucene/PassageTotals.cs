using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace SigKunskap.Search.Lucene;

/// <summary>Adds up what each document answers, a unit at a time. Handed on from search to search, all zero between them.</summary>
internal sealed class PassageTotals : ICollector
{
    private static readonly ConcurrentBag<PassageTotals> Free = [];

    private readonly List<int> met = [];

    private float[] totals = [];
    private ulong[] masks = [];
    private Scorer? scorer;
    private int start;
    private ulong bit;
    private float weight;

    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>The documents that answer anything.</summary>
    public IReadOnlyList<int> Met => met;

    public static PassageTotals Take(int documents)
    {
        if (!Free.TryTake(out var taken))
            taken = new PassageTotals();
        if (taken.totals.Length < documents)
            (taken.totals, taken.masks) = (new float[documents], new ulong[documents]);
        return taken;
    }

    /// <summary>What follows is this unit's.</summary>
    public PassageTotals For(int unit, double unitWeight)
    {
        (bit, weight) = (1ul << unit, (float)unitWeight);
        return this;
    }

    public float Total(int document) => totals[document];

    public ulong Mask(int document) => masks[document];

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context) => start = context.DocBase;

    public void Collect(int doc)
    {
        var document = start + doc;
        if (masks[document] == 0)
            met.Add(document);
        masks[document] |= bit;
        totals[document] += weight * scorer!.GetScore();
    }

    public void Return()
    {
        foreach (var document in met)
            (totals[document], masks[document]) = (0, 0);
        met.Clear();
        scorer = null;
        Free.Add(this);
    }
}
