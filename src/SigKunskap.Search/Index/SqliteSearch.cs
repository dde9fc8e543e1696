using SigKunskap.Search.Query;
using SigKunskap.Search.Ranking;

namespace SigKunskap.Search.Index;

/// <summary>One search from request to answer: understand, find, filter, rank, show.</summary>
internal sealed class SqliteSearch(ReadConnection connection, SearchSettings settings)
{
    private static readonly SearchFacets NoFacets = new([], [], [], []);

    public SearchAnswer Answer(SearchRequest request)
    {
        if (request.Query.IsEmpty && request is { Topic: null, Role: null, Agency: null, Kind: null })
            return new SearchAnswer(request.Query.Ignored, 0, 0, [], NoFacets);
        return connection.InOneView(() => Find(request));
    }

    private SearchAnswer Find(SearchRequest request)
    {
        var plan = new PlanBuilder(new SqliteVocabulary(connection.Statements), settings).Build(request.Query);
        var search = new PassageSearch(connection, request, plan);
        var counter = new FacetCounter(connection, search.Run(settings.QueryTimeout).All);
        var ignored = new List<IgnoredPart>(request.Query.Ignored.Concat(plan.Ignored));
        var filters = new FilterSet(request, counter.Profiles, ignored);
        var pages = Ordered(search.Found, filters);
        var size = Math.Clamp(request.PageSize, 1, SearchRequest.LargestPageSize);
        var slice = new RankedPages(connection, plan).Slice(pages, (Math.Max(1, request.Page) - 1L) * size, size);
        return new SearchAnswer(
            ignored, pages.Count, pages.Count(page => page.Tier != Tier.Any),
            [.. slice.Select(page => HitMaker.Hit(page, plan))], counter.Facets(filters), search.Complete);
    }

    private List<FoundPage> Ordered(FoundPages found, FilterSet filters) =>
        [.. found.All.Where(page => filters.Passes(connection.Profile(page.Profile)))
            .OrderBy(page => page.Tier).ThenBy(page => page.Rank).ThenBy(page => page.Id)];
}
