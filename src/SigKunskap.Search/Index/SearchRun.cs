using System.Runtime.InteropServices;
using SigKunskap.Search.Postings;
using SigKunskap.Search.Query;
using SigKunskap.Search.Ranking;
using SigKunskap.Search.Words;

namespace SigKunskap.Search.Index;

/// <summary>One search from request to ranked pages: understand, find, filter, rank.</summary>
internal sealed class SearchRun(WordFinder finder, SearchSettings settings, SearchRequest request)
{
    /// <summary>With fewer pages than this that hold all terms, pages that hold some are added.</summary>
    private const int Few = 10;

    private readonly IndexView view = finder.Words.View;

    public Lexicon Lexicon => view.Lexicon;

    /// <summary>What the search asked for.</summary>
    public SearchPlan Plan { get; private set; } = new(settings.Weights);

    /// <summary>The pages on the asked page of results, best first.</summary>
    public IReadOnlyList<RankedPage> Slice { get; private set; } = [];

    /// <summary>The answer, without its hits.</summary>
    public SearchAnswer Run()
    {
        Plan = new PlanBuilder(finder, settings).Build(request.Query);
        var space = Workspace.Take(view);
        var answer = Find(space);
        space.Return();
        return answer;
    }

    private SearchAnswer Find(Workspace space)
    {
        var search = new PageSearch(view, request, Plan, space);
        var found = Plan.Units.Count == 0 ? search.All() : search.Run(settings.QueryTimeout);
        if (found.Count == 0 && PlanBuilder.LastResort(Plan, finder) is { } lesser)
        {
            Plan = lesser;
            search = new PageSearch(view, request, lesser, space);
            found = [.. search.Run(settings.QueryTimeout).Select(page => page with { HasAll = false })];
        }
        var ignored = new List<IgnoredPart>(request.Query.Ignored.Concat(Plan.Ignored));
        var counts = Count(found, out var withAll);
        var filters = new FilterSet(request, counts.Profiles, ignored);
        withAll = Keep(found, onlyAll: withAll >= Few, filters);
        Slice = Ranked(found, space);
        return new SearchAnswer(ignored, found.Count, withAll, [], counts.Facets(filters), search.IsComplete) { DidYouMean = Respelled() };
    }

    // With many pages that hold all terms, those that do not are not counted.
    private FacetCounter Count(List<FoundPage> found, out int withAll)
    {
        var (all, some) = (new int[view.Profiles.Length], new int[view.Profiles.Length]);
        withAll = 0;
        foreach (var page in CollectionsMarshal.AsSpan(found))
        {
            var profile = view.Traits(page).Profile;
            some[profile]++;
            if (!page.HasAll)
                continue;
            all[profile]++;
            withAll++;
        }
        var counts = withAll >= Few ? all : some;
        return new FacetCounter(view.Profiles, counts);
    }

    private int Keep(List<FoundPage> found, bool onlyAll, FilterSet filters)
    {
        var passes = Array.ConvertAll(view.Profiles, profile => filters.Passes(profile));
        var (kept, withAll) = (0, 0);
        var pages = CollectionsMarshal.AsSpan(found);
        foreach (var page in pages)
        {
            if ((onlyAll && !page.HasAll) || !passes[view.Traits(page).Profile])
                continue;
            pages[kept++] = page;
            withAll += page.HasAll ? 1 : 0;
        }
        CollectionsMarshal.SetCount(found, kept);
        return withAll;
    }

    private List<RankedPage> Ranked(List<FoundPage> found, Workspace space)
    {
        var size = Math.Clamp(request.PageSize, 1, SearchRequest.LargestPageSize);
        var skip = (Math.Max(1, request.Page) - 1L) * size;
        if (skip >= found.Count)
            return [];
        if (Plan.Units.Count == 0)
            return [.. found.Skip((int)skip).Take(size).Select(page => new RankedPage(view.Page(page), 0, -1, default, true, 0))];
        var end = (int)Math.Min(found.Count, (skip + size + CloseRanking.BlockSize - 1) / CloseRanking.BlockSize * CloseRanking.BlockSize);
        var ordered = FoundPage.Best(found, end);
        var ranking = new CloseRanking(view, Plan, new HitReader(Plan, space), space);
        var slice = new List<RankedPage>(size);
        for (var start = 0; start < end && slice.Count < size; start += CloseRanking.BlockSize)
        {
            if (start > 0 && start + CloseRanking.BlockSize <= skip)
                continue;
            var block = ranking.Rank(ordered.Skip(start).Take(CloseRanking.BlockSize));
            slice.AddRange(block.Skip((int)Math.Max(0, skip - start)).Take(size - slice.Count));
        }
        ranking.Clear();
        return slice;
    }

    private SearchQuery? Respelled() => Plan.Respelled.Count == 0 ? null : request.Query.With(Plan.Respelled);
}
