namespace SigKunskap.Search.Ranking;

/// <summary>
/// Scores a passage closely: for each term its weight, how well it is answered and how often and where, saturated as in
/// BM25F; then what share of the terms it holds, how near each other they stand, and whether the title answers the query.
/// </summary>
internal sealed class PassageScorer(SearchPlan plan)
{
    private readonly RankingWeights weights = plan.Weights;
    private readonly Coverage coverage = new(plan);
    private readonly double[] best = new double[plan.Units.Count], often = new double[plan.Units.Count], worth = new double[plan.Units.Count];
    private readonly double[] pairs = new double[plan.Units.Count * plan.Units.Count];

    private double nearest;

    /// <summary>The index of the paragraph that answers best; -1 when only title or heading do.</summary>
    public int BestParagraph { get; private set; }

    private double bestParagraphScore;

    public void Begin()
    {
        Array.Clear(best);
        Array.Clear(often);
        (nearest, bestParagraphScore, BestParagraph) = (0, 0, -1);
    }

    public void Title(List<Hit> hits) => Line(hits, weights.InTitle);

    public void Heading(List<Hit> hits) => Line(hits, weights.InHeading);

    public void Paragraph(int index, List<Hit> hits)
    {
        if (hits.Count == 0)
            return;
        Count(hits, weights.InBody);
        var near = Nearness(hits);
        nearest = Math.Max(nearest, near);
        var score = Worth(hits) + near;
        if (score > bestParagraphScore)
            (BestParagraph, bestParagraphScore) = (index, score);
    }

    /// <summary>What the passage is worth.</summary>
    /// <param name="length">Its words.</param>
    public double Score(int length)
    {
        var norm = weights.Saturation * (1 - weights.LengthNormalisation + (weights.LengthNormalisation * length / plan.MeanLength));
        var (sum, mask) = (0.0, 0ul);
        foreach (var unit in plan.Units)
        {
            if (best[unit.Number] == 0)
                continue;
            mask |= 1ul << unit.Number;
            sum += unit.Weight * best[unit.Number] * often[unit.Number] * (weights.Saturation + 1) / (often[unit.Number] + norm);
        }
        return (sum + nearest) * coverage.Of(mask);
    }

    /// <summary>What a title that answers the query adds.</summary>
    /// <param name="hits">What it answers.</param>
    /// <param name="words">Its words.</param>
    /// <param name="shared">How many of its words the query has, common ones too, as shares of the title's and the query's words.</param>
    public double WholeTitle(List<Hit> hits, int words, (double OfTitle, double OfQuery) shared)
    {
        if (hits.Count == 0 || words == 0)
            return 0;
        var (matched, last, units) = (0, -1, 0ul);
        foreach (var hit in hits)
        {
            matched += hit.At == last ? 0 : 1;
            last = hit.At;
            units |= 1ul << hit.Unit;
        }
        var titleShare = Math.Min(1, (double)matched / words);
        var queryShare = System.Numerics.BitOperations.PopCount(units) / (double)plan.Units.Count;
        var whole = Math.Max(titleShare * queryShare, shared.OfTitle * shared.OfQuery);
        return Worth(hits) * ((weights.WholeTitle * (0.5 + (0.5 * titleShare))) + (weights.TitleIsTheQuery * whole * whole));
    }

    private void Line(List<Hit> hits, double where)
    {
        Count(hits, where);
        nearest = Math.Max(nearest, Nearness(hits));
    }

    private void Count(List<Hit> hits, double where)
    {
        foreach (var hit in hits)
        {
            best[hit.Unit] = Math.Max(best[hit.Unit], hit.Weight);
            often[hit.Unit] += where * hit.Weight;
        }
    }

    // Each distinct term once, at its best: what makes one paragraph of the passage the one to open.
    private double Worth(List<Hit> hits)
    {
        Array.Clear(worth);
        foreach (var hit in hits)
            worth[hit.Unit] = Math.Max(worth[hit.Unit], plan.Units[hit.Unit].Weight * hit.Weight);
        return worth.Sum();
    }

    private double Nearness(List<Hit> hits)
    {
        if (hits.Count < 2)
            return 0;
        Array.Clear(pairs);
        for (var index = 1; index < hits.Count; index++)
        {
            var (one, other) = (hits[index - 1], hits[index]);
            var distance = Math.Max(1, other.At - one.At);
            if (one.Unit == other.Unit || distance > weights.NearestWords)
                continue;
            var near = Math.Min(plan.Units[one.Unit].Weight * one.Weight, plan.Units[other.Unit].Weight * other.Weight)
                * weights.Proximity / distance * (one.Unit < other.Unit ? 1 : 0.7);
            ref var pair = ref pairs[(Math.Min(one.Unit, other.Unit) * plan.Units.Count) + Math.Max(one.Unit, other.Unit)];
            pair = Math.Max(near, pair);
        }
        return pairs.Sum();
    }
}
