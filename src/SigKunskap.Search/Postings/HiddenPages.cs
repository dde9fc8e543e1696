using System.Collections;
using SigKunskap.Search.Ranking;

namespace SigKunskap.Search.Postings;

/// <summary>The pages of a segment that hold what the query leaves out, or lack what it is narrowed to.</summary>
internal sealed class HiddenPages
{
    private readonly BitArray? hidden;

    public HiddenPages(IndexView view, int at, SearchPlan plan, byte[] places)
    {
        if (plan.Excluded.Count == 0 && plan.Restrictions.Count == 0)
            return;
        var segment = view.Segments[at];
        hidden = new BitArray(segment.Pages.Length);
        foreach (var restriction in plan.Restrictions)
            hidden.Or(Holding(segment, restriction).Not());
        foreach (var unit in plan.Excluded)
        {
            hidden.Or(Holding(segment, unit.Words.Keys));
            foreach (var near in unit.Near)
                hidden.Or(Holding(segment, near, places));
        }
    }

    public bool Contains(int page) => hidden is not null && hidden[page];

    private static BitArray Holding(Segment segment, IEnumerable<int> words)
    {
        var pages = new BitArray(segment.Pages.Length);
        foreach (var word in words)
        {
            foreach (var passage in segment.Postings(word).Passages)
                pages[segment.PageOf[passage]] = true;
        }
        return pages;
    }

    private static BitArray Holding(Segment segment, NearWords near, byte[] places)
    {
        var pages = near.Places.Select(words => Holding(segment, words)).Aggregate((one, other) => one.And(other));
        NearFinder.Mark(near, places);
        for (var page = 0; page < pages.Length; page++)
        {
            if (pages[page])
                pages[page] = Stands(segment, page, near, places);
        }
        NearFinder.Unmark(near, places);
        return pages;
    }

    private static bool Stands(Segment segment, int page, NearWords near, byte[] places)
    {
        if (NearFinder.Count(near, places, segment.TitleOf(page)) > 0)
            return true;
        for (var passage = segment.FirstPassage[page]; passage < segment.FirstPassage[page + 1]; passage++)
        {
            if (NearFinder.Count(near, places, segment.TokensOf(passage)) > 0)
                return true;
        }
        return false;
    }
}
