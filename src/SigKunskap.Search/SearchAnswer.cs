using SigKunskap.Search.Query;

namespace SigKunskap.Search;

/// <summary>What the index found.</summary>
/// <param name="Ignored">What of the query did not count, and why, in Swedish.</param>
/// <param name="Total">Pages found, each counted once.</param>
/// <param name="TotalWithAllTerms">Pages of these that hold all terms in one passage. They come first.</param>
/// <param name="Hits">The hits on the asked page of results, best first.</param>
/// <param name="Facets">Counts for the filters.</param>
/// <param name="Complete">False when the time limit cut the search short: there may be more.</param>
public sealed record SearchAnswer(
    IReadOnlyList<IgnoredPart> Ignored,
    int Total,
    int TotalWithAllTerms,
    IReadOnlyList<SearchHit> Hits,
    SearchFacets Facets,
    bool Complete = true)
{
    /// <summary>The query with words that the library lacks replaced by the nearest it has, which were looked for too; null when none had to be.</summary>
    public SearchQuery? DidYouMean { get; init; }

    /// <summary>False when pages with only some of the terms had to be added because few held all.</summary>
    public bool AllTerms => TotalWithAllTerms == Total;
}
