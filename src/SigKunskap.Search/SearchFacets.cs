namespace SigKunskap.Search;

/// <summary>
/// How many pages each value of a filter has over the whole result. A filter that is set does not narrow its own values,
/// so that each count says what choosing that value instead would give.
/// </summary>
/// <param name="Topics">Topics, most pages first.</param>
/// <param name="Roles">Roles, most pages first.</param>
/// <param name="Agencies">Agencies, most pages first.</param>
/// <param name="Kinds">Kinds of page, most pages first.</param>
public sealed record SearchFacets(
    IReadOnlyList<FacetCount> Topics,
    IReadOnlyList<FacetCount> Roles,
    IReadOnlyList<FacetCount> Agencies,
    IReadOnlyList<FacetCount> Kinds);

/// <summary>One value of a filter.</summary>
/// <param name="Value">The key, as the request takes it.</param>
/// <param name="Name">The name for readers where the index knows one (topics); otherwise the key.</param>
/// <param name="Count">Pages.</param>
public sealed record FacetCount(string Value, string Name, int Count);
