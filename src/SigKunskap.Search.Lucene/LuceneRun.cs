using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using SigKunskap.Search.Index;
using SigKunskap.Search.Postings;
using SigKunskap.Search.Query;
using SigKunskap.Search.Ranking;

namespace SigKunskap.Search.Lucene;

/// <summary>One search from request to hits: understand, find with Lucene, filter, rank, show.</summary>
internal sealed class LuceneRun(Standing standing, SearchSettings settings, SearchRequest request)
{
    /// <summary>With fewer pages than this that hold all terms, pages that hold some are added.</summary>
    private const int Few = 10;

    private SearchPlan plan = new(settings.Weights);

    public SearchAnswer Run()
    {
        plan = new PlanBuilder(standing.Finder, settings).Build(request.Query);
        var search = new PassageSearch(standing, request, plan);
        var found = plan.Units.Count == 0 ? search.All() : search.Run(settings.QueryTimeout);
        if (found.Count == 0 && PlanBuilder.LastResort(plan, standing.Finder) is { } lesser)
        {
            plan = lesser;
            search = new PassageSearch(standing, request, lesser);
            found = [.. search.Run(settings.QueryTimeout).Select(page => page with { HasAll = false })];
        }
        if (found.Count(page => page.HasAll) >= Few)
            found.RemoveAll(page => !page.HasAll);
        var ignored = new List<IgnoredPart>(request.Query.Ignored.Concat(plan.Ignored));
        var pages = new int[standing.View.Profiles.Length];
        found.ForEach(page => pages[page.Page.Entry.Profile.Number]++);
        var counts = new FacetCounter(standing.View.Profiles, pages);
        var filters = new FilterSet(request, counts.Profiles, ignored);
        found.RemoveAll(page => !filters.Passes(page.Page.Entry.Profile));
        var answer = new SearchAnswer(ignored, found.Count, found.Count(page => page.HasAll), Shown(Slice(found)), counts.Facets(filters), search.IsComplete);
        return plan.Respelled.Count == 0 ? answer : answer with { DidYouMean = request.Query.With(plan.Respelled) };
    }

    private List<RankedPage> Slice(List<MatchedPage> found)
    {
        var size = Math.Clamp(request.PageSize, 1, SearchRequest.LargestPageSize);
        var skip = (Math.Max(1, request.Page) - 1L) * size;
        if (skip >= found.Count)
            return [];
        if (plan.Units.Count == 0)
            return [.. found.Skip((int)skip).Take(size).Select(match => new RankedPage(match.Page.Entry, 0, -1, default, true, 0))];
        found.Sort(MatchedPage.Compare);
        var ranking = new CandidateRanking(standing, request, plan);
        var slice = new List<RankedPage>(size);
        for (var start = (int)skip / CandidateRanking.Lot * CandidateRanking.Lot; start < found.Count && slice.Count < size; start += CandidateRanking.Lot)
        {
            var before = Math.Max(0, (int)skip - start);
            var lot = found.GetRange(start, Math.Min(CandidateRanking.Lot, found.Count - start));
            slice.AddRange(ranking.Rank(lot, before + size - slice.Count).Skip(before).Take(size - slice.Count));
        }
        return slice;
    }

    private List<SearchHit> Shown(List<RankedPage> pages)
    {
        if (pages.Count == 0)
            return [];
        var (words, searcher) = (WordTable.Of(plan, standing.View.Lexicon), standing.Searcher(plan.Weights));
        return [.. pages.Select(page => (Page: page, Passages: Passages(searcher, page.Entry)))
            .Select(shown => HitMaker.Hit(shown.Page, shown.Passages[shown.Page.Passage], () => shown.Passages[0], words, plan))];
    }

    private static IReadOnlyList<StoredPassage> Passages(IndexSearcher searcher, PageEntry page)
    {
        var shown = searcher.Search(new TermQuery(new Term(PageDocuments.Shown, page.Id.ToString(CultureInfo.InvariantCulture))), 1);
        return PageDocuments.Passages(searcher.Doc(shown.ScoreDocs[0].Doc));
    }
}
