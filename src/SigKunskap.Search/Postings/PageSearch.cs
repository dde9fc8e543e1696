using System.Diagnostics;
using SigKunskap.Search.Ranking;

namespace SigKunskap.Search.Postings;

/// <summary>Finds the pages that match a plan and that the reader may see, each with its best passages.</summary>
internal sealed class PageSearch(IndexView view, SearchRequest request, SearchPlan plan, Workspace space)
{
    private readonly float[] counted = Counts.Weighted(plan.Weights);
    private readonly Coverage coverage = new(plan);
    private readonly float others = (float)plan.Weights.OtherPassages;
    private readonly float beginning = (float)plan.Weights.Beginning;
    private readonly int validOn = request.ValidOn?.DayNumber ?? int.MaxValue;

    /// <summary>False when the time ran out.</summary>
    public bool IsComplete { get; private set; } = true;

    public List<FoundPage> Run(TimeSpan limit)
    {
        var deadline = Stopwatch.GetTimestamp() + (long)(limit.TotalSeconds * Stopwatch.Frequency);
        var found = space.Found;
        found.Clear();
        for (var segment = 0; segment < view.Segments.Length; segment++)
        {
            var search = new SegmentSearch(view.Segments[segment], plan, space, counted, deadline);
            var matched = search.Run();
            IsComplete &= search.IsComplete;
            Tally(segment, matched, found);
            search.Clear();
        }
        return found;
    }

    /// <summary>Every page that the reader may see, by title.</summary>
    public List<FoundPage> All()
    {
        var found = new List<FoundPage>();
        for (var at = 0; at < view.Segments.Length; at++)
        {
            var hidden = new HiddenPages(view, at, plan, space.Places);
            for (var page = 0; page < view.Segments[at].Pages.Length; page++)
            {
                if (IsOpen(at, page) && !hidden.Contains(page))
                    found.Add(new FoundPage(at, page, HasAll: true, 0, view.Segments[at].FirstPassage[page], -1, -1));
            }
        }
        found.Sort((one, other) => string.CompareOrdinal(view.Page(one).Title, view.Page(other).Title) is var order && order != 0 ? order : string.CompareOrdinal(view.Page(one).Address, view.Page(other).Address));
        return found;
    }

    private void Tally(int at, int matched, List<FoundPage> found)
    {
        var segment = view.Segments[at];
        var (tallies, seen) = (space.Pages, space.Touched);
        var pages = 0;
        var hidden = new HiddenPages(view, at, plan, space.Places);
        foreach (var passage in space.Matched.AsSpan(0, matched))
        {
            var page = segment.PageOf[passage];
            ref var tally = ref tallies[page];
            if (!tally.IsSeen)
            {
                tally.IsSeen = true;
                tally.IsHidden = !IsOpen(at, page) || hidden.Contains(page);
                seen[pages++] = page;
            }
            if (tally.IsHidden)
                continue;
            var (mask, total) = (space.Passages[passage].Mask, space.Passages[passage].Total);
            Add(ref tally, passage, total * coverage.Of(mask) * (passage == segment.FirstPassage[page] ? beginning : 1), (mask & coverage.Required) == coverage.Required);
        }
        foreach (var page in seen.AsSpan(0, pages))
        {
            ref var tally = ref tallies[page];
            if (!tally.IsHidden)
            {
                var score = (tally.FirstScore + (others * (tally.SecondScore + tally.ThirdScore))) * segment.Traits[page].Weight * (tally.HasAll ? (float)plan.Weights.AllTerms : 1);
                found.Add(new FoundPage(at, page, tally.HasAll, score, tally.First, tally.SecondScore > 0 ? tally.Second : -1, tally.ThirdScore > 0 ? tally.Third : -1));
            }
            tally = default;
        }
    }

    private static void Add(ref PageTally tally, int passage, float score, bool hasAll)
    {
        tally.HasAll |= hasAll;
        if (score > tally.FirstScore)
        {
            (tally.Third, tally.ThirdScore) = (tally.Second, tally.SecondScore);
            (tally.Second, tally.SecondScore) = (tally.First, tally.FirstScore);
            (tally.First, tally.FirstScore) = (passage, score);
        }
        else if (score > tally.SecondScore)
        {
            (tally.Third, tally.ThirdScore) = (tally.Second, tally.SecondScore);
            (tally.Second, tally.SecondScore) = (passage, score);
        }
        else if (score > tally.ThirdScore)
            (tally.Third, tally.ThirdScore) = (passage, score);
    }

    private bool IsOpen(int segment, int page)
    {
        var traits = view.Segments[segment].Traits[page];
        return traits.ValidFrom <= validOn && !view.IsGone(segment, page)
            && (traits.IsOpenToAll || view.Segments[segment].Pages[page].MayBeSeenBy(request.ReaderKeys));
    }
}
