using System.Numerics;

namespace SigKunskap.Search.Ranking;

/// <summary>What share of the terms a passage holds, by weight. Squared, so that one with most of the terms stands above one that repeats a few.</summary>
internal sealed class Coverage
{
    private readonly float[] weights;
    private readonly float all, floor;

    // What each mask of a short query is worth, so that it is worked out once.
    private const int MostInTable = 9;
    private readonly float[]? table;

    public Coverage(SearchPlan plan)
    {
        weights = [.. plan.Units.Select(unit => unit.IsOptional ? 0 : (float)unit.Weight)];
        all = weights.Sum();
        floor = (float)plan.Weights.CoverageFloor;
        Required = Bits(plan);
        if (plan.Units.Count <= MostInTable)
            table = [.. Enumerable.Range(0, 1 << plan.Units.Count).Select(mask => Share((ulong)mask))];
    }

    private static ulong Bits(SearchPlan plan) => plan.Units.Where(unit => !unit.IsOptional).Aggregate(0ul, (mask, unit) => mask | (1ul << unit.Number));

    /// <summary>The bits of all terms that count.</summary>
    public ulong Required { get; }

    public float Of(ulong mask) => table is not null ? table[mask] : Share(mask);

    private float Share(ulong mask)
    {
        if ((mask & Required) == Required || all == 0)
            return 1;
        var held = 0f;
        for (var rest = mask; rest != 0; rest &= rest - 1)
            held += weights[BitOperations.TrailingZeroCount(rest)];
        var share = held / all;
        return floor + ((1 - floor) * share * share);
    }
}
