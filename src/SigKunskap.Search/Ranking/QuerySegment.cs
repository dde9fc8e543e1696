namespace SigKunskap.Search.Ranking;

/// <summary>Units in a row that are found each by itself or, as a phrase with synonyms, all at once.</summary>
/// <param name="Units">The units, all of which must be found.</param>
/// <param name="Whole">What stands in for all of them.</param>
internal sealed record QuerySegment(IReadOnlyList<QueryUnit> Units, IReadOnlyList<Alternative> Whole);
