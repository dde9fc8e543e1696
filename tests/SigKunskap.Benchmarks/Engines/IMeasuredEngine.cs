using SigKunskap.Search;

namespace SigKunskap.Benchmarks.Engines;

/// <summary>An engine that is put to the same pages and the same queries as another.</summary>
internal interface IMeasuredEngine : IDisposable
{
    string Name { get; }

    /// <summary>Takes in all pages at once and makes them safe on disk.</summary>
    void Index(IReadOnlyList<SearchPage> pages);

    /// <summary>Finds and orders the ten best, and shows nothing of them.</summary>
    /// <returns>How many were found.</returns>
    int Rank(TypedQuery query);

    /// <summary>Finds the ten best and cuts a snippet of each.</summary>
    /// <returns>How many characters are shown.</returns>
    int Show(TypedQuery query);
}
