using System.Diagnostics;
using SigKunskap.Search.Ranking;

namespace SigKunskap.Search.Postings;

/// <summary>
/// Finds and roughly ranks the passages of a segment by the postings of the words that answer each unit: BM25 with the
/// counts of title, heading and paragraphs added by weight (BM25F, Robertson and Zaragoza 2009), times the share of the
/// terms that a passage holds. What stands near what is read later, for the best.
/// </summary>
internal sealed class SegmentSearch(Segment segment, SearchPlan plan, Workspace space, float[] counted, long deadline)
{
    private readonly RankingWeights weights = plan.Weights;
    private int matched;
    private int touched;

    /// <summary>False when the time ran out.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Counts every unit; then <see cref="Workspace.Matched"/> tells which passages match, and this how many.</summary>
    public int Run()
    {
        foreach (var unit in plan.Units)
        {
            if (Stopwatch.GetTimestamp() > deadline)
            {
                IsComplete = false;
                break;
            }
            foreach (var (word, weight) in unit.Words)
                Meet(segment.Postings(word), weight);
            foreach (var near in unit.Near)
                Meet(near);
            Settle(unit);
        }
        Cover();
        return matched;
    }

    /// <summary>Leaves the workspace as it was.</summary>
    public void Clear()
    {
        foreach (var passage in space.Matched.AsSpan(0, matched))
        {
            space.Mask[passage] = 0;
            space.Total[passage] = 0;
        }
    }

    private void Meet(PostingList postings, float weight)
    {
        var (best, often, list) = (space.Best, space.Often, space.Touched);
        var counts = postings.Counts;
        var passages = postings.Passages;
        for (var at = 0; at < passages.Length; at++)
        {
            var passage = passages[at];
            ref var known = ref best[passage];
            if (known == 0)
                list[touched++] = passage;
            if (known < weight)
                known = weight;
            often[passage] += counted[counts[at]] * weight;
        }
    }

    // Passages with a word for each place, then those where the words stand together.
    private void Meet(NearWords near)
    {
        var (seen, candidates) = (space.Seen, new List<int>());
        for (var place = 0; place < near.Places.Count; place++)
        {
            foreach (var word in near.Places[place])
            {
                foreach (var passage in segment.Postings(word).Passages)
                {
                    if (seen[passage] != place)
                        continue;
                    seen[passage]++;
                    if (place == 0)
                        candidates.Add(passage);
                }
            }
        }
        NearFinder.Mark(near, space.Places);
        foreach (var passage in candidates)
        {
            if (seen[passage] == near.Places.Count)
                Meet(near, passage);
            seen[passage] = 0;
        }
        NearFinder.Unmark(near, space.Places);
    }

    private void Meet(NearWords near, int passage)
    {
        var page = segment.PageOf[passage];
        var count = (NearFinder.Count(near, space.Places, segment.TokensOf(passage)) * weights.InBody)
            + (NearFinder.Count(near, space.Places, segment.TitleOf(page)) * weights.InTitle);
        if (count == 0)
            return;
        if (space.Best[passage] == 0)
            space.Touched[touched++] = passage;
        space.Best[passage] = Math.Max(space.Best[passage], near.Weight);
        space.Often[passage] += (float)count * near.Weight;
    }

    private void Settle(QueryUnit unit)
    {
        var (best, often, total, mask) = (space.Best, space.Often, space.Total, space.Mask);
        var saturation = (float)weights.Saturation;
        var shortest = saturation * (float)(1 - weights.LengthNormalisation);
        var byWord = saturation * (float)(weights.LengthNormalisation / plan.MeanLength);
        var most = (float)unit.Weight * (saturation + 1);
        var bit = 1ul << unit.Number;
        var lengths = segment.Lengths;
        foreach (var passage in space.Touched.AsSpan(0, touched))
        {
            var count = often[passage];
            if (mask[passage] == 0)
                space.Matched[matched++] = passage;
            mask[passage] |= bit;
            total[passage] += most * best[passage] * count / (count + shortest + (byWord * lengths[passage]));
            (best[passage], often[passage]) = (0, 0);
        }
        touched = 0;
    }

    private void Cover()
    {
        var coverage = new Coverage(plan);
        foreach (var passage in space.Matched.AsSpan(0, matched))
            space.Total[passage] *= coverage.Of(space.Mask[passage]);
    }
}
