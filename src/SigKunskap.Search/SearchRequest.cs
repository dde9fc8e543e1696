using SigKunskap.Search.Query;

namespace SigKunskap.Search;

/// <summary>What is asked of the index, and by whom.</summary>
/// <param name="Query">The parsed query. An empty one with a filter lists all pages that pass it.</param>
public sealed record SearchRequest(SearchQuery Query)
{
    /// <summary>The largest page of results.</summary>
    public const int LargestPageSize = 50;

    /// <summary>Only pages of this topic key.</summary>
    public string? Topic { get; init; }

    /// <summary>Only pages for this role key.</summary>
    public string? Role { get; init; }

    /// <summary>Only pages that this agency key stands behind.</summary>
    public string? Agency { get; init; }

    /// <summary>Only pages of this kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Which page of results, from 1; below 1 counts as 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Hits on a page of results, held between 1 and <see cref="LargestPageSize"/>.</summary>
    public int PageSize { get; init; } = 10;

    /// <summary>The keys of the reader. Without any, only open pages are found.</summary>
    public IReadOnlyList<string> ReaderKeys { get; init; } = [];

    /// <summary>Leaves out pages that begin to apply after this day.</summary>
    public DateOnly? ValidOn { get; init; }
}
