using SigKunskap.Search.Postings;
using SigKunskap.Search.Ranking;

namespace SigKunskap.Search.Lucene;

/// <summary>Ranks the best of what Lucene found by the shared search: a small index is made of them, and searched as any other.</summary>
internal sealed class CandidateRanking(Standing standing, SearchRequest request, SearchPlan plan)
{
    /// <summary>Pages that are ranked together. Lucene decides which lot a page is in, the shared ranking where in the lot.</summary>
    public const int Lot = 200;

    private static readonly TimeSpan Enough = TimeSpan.FromMinutes(1);

    /// <summary>The first pages of a lot in order.</summary>
    /// <param name="lot">The lot.</param>
    /// <param name="most">How many are wanted; some more may come.</param>
    public List<RankedPage> Rank(IReadOnlyList<MatchedPage> lot, int most)
    {
        var view = standing.View with { Segments = [SegmentBuilder.Build([.. lot.Select(match => match.Page)])], Gone = [null] };
        var space = Workspace.Take(view);
        // The first passage of a page that the two read differently is better than a page that is counted and never shown.
        var found = new PageSearch(view, request, plan, space).Run(Enough).Select(page => page with { HasAll = page.HasAll && lot[page.Page].HasAll }).ToList();
        var missed = Enumerable.Range(0, lot.Count).Except(found.Select(page => page.Page)).Select(page => new FoundPage(0, page, HasAll: false, 0, view.Segments[0].FirstPassage[page], -1, -1));
        var ordered = FoundPage.Best([.. found, .. missed], lot.Count);
        var ranking = new CloseRanking(view, plan, new HitReader(plan, space), space);
        var ranked = new List<RankedPage>();
        for (var start = 0; start < ordered.Count && ranked.Count < most; start += CloseRanking.BlockSize)
            ranked.AddRange(ranking.Rank(ordered.Skip(start).Take(CloseRanking.BlockSize)));
        ranking.Clear();
        space.Return();
        return ranked;
    }
}
