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
    // Words so common that so many passages hold them all say nothing by standing together, unless they are what was asked for.
    private const int MostCandidates = 500;

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
        return matched;
    }

    /// <summary>Leaves the workspace as it was.</summary>
    public void Clear()
    {
        foreach (var passage in space.Matched.AsSpan(0, matched))
            space.Passages[passage] = default;
    }

    private void Meet(PostingList postings, float weight)
    {
        var (tallies, list, to) = (space.Unit, space.Touched, touched);
        var counts = postings.Counts;
        var passages = postings.Passages;
        for (var at = 0; at < passages.Length; at++)
        {
            var passage = passages[at];
            ref var tally = ref tallies[passage];
            if (tally.Best == 0)
                list[to++] = passage;
            if (tally.Best < weight)
                tally.Best = weight;
            tally.Often += counted[counts[at]] * weight;
        }
        touched = to;
    }

    // Passages with a word for each place, then those where the words stand together.
    private void Meet(NearWords near)
    {
        var candidates = NearCandidates.In(segment, near, space.Seen);
        if (candidates.Count == 0 || (candidates.Count > MostCandidates && !near.IsAsked))
            return;
        NearFinder.Mark(near, space.Places);
        var (page, inTitle) = (-1, 0);
        foreach (var passage in candidates)
        {
            if (segment.PageOf[passage] != page)
                (page, inTitle) = (segment.PageOf[passage], NearFinder.Count(near, space.Places, segment.TitleOf(segment.PageOf[passage])));
            Meet(near, passage, inTitle);
        }
        NearFinder.Unmark(near, space.Places);
    }

    private void Meet(NearWords near, int passage, int inTitle)
    {
        var count = (NearFinder.Count(near, space.Places, segment.TokensOf(passage)) * weights.InBody) + (inTitle * weights.InTitle);
        if (count == 0)
            return;
        ref var tally = ref space.Unit[passage];
        if (tally.Best == 0)
            space.Touched[touched++] = passage;
        tally.Best = Math.Max(tally.Best, near.Weight);
        tally.Often += (float)count * near.Weight;
    }

    private void Settle(QueryUnit unit)
    {
        var (tallies, all, lengths, matches, to) = (space.Unit, space.Passages, segment.Lengths, space.Matched, matched);
        var saturation = (float)weights.Saturation;
        var shortest = saturation * (float)(1 - weights.LengthNormalisation);
        var byWord = saturation * (float)(weights.LengthNormalisation / plan.MeanLength);
        var most = (float)unit.Weight * (saturation + 1);
        var bit = 1ul << unit.Number;
        foreach (var passage in space.Touched.AsSpan(0, touched))
        {
            ref var tally = ref tallies[passage];
            ref var whole = ref all[passage];
            if (whole.Mask == 0)
                matches[to++] = passage;
            whole.Mask |= bit;
            whole.Total += most * tally.Best * tally.Often / (tally.Often + shortest + (byWord * lengths[passage]));
            tally = default;
        }
        (touched, matched) = (0, to);
    }
}
