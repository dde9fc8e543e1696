namespace SigKunskap.Search.Index;

/// <summary>Counts the pages of a result by profile, and from that the values of each filter.</summary>
internal sealed class FacetCounter(IEnumerable<KeyValuePair<PageProfile, int>> pages)
{
    private readonly List<(PageProfile Profile, int Count)> counts = [.. pages.Select(count => (count.Key, count.Value))];

    public IReadOnlyList<PageProfile> Profiles => [.. counts.Select(count => count.Profile)];

    public SearchFacets Facets(FilterSet filters) => new(
        Count(filters, Facet.Topic, profile => [(profile.Topic, profile.TopicName)]),
        Count(filters, Facet.Role, profile => profile.Roles.Select(role => (role, role))),
        Count(filters, Facet.Agency, profile => profile.Agencies.Select(agency => (agency, agency))),
        Count(filters, Facet.Kind, profile => [(profile.Kind, profile.Kind)]));

    private List<FacetCount> Count(FilterSet filters, Facet facet, Func<PageProfile, IEnumerable<(string Value, string Name)>> values) =>
        [.. counts.Where(count => filters.Passes(count.Profile, aside: facet))
            .SelectMany(count => values(count.Profile), (count, value) => (value.Value, value.Name, count.Count))
            .Where(found => found.Value.Length > 0)
            .GroupBy(found => found.Value)
            .Select(group => new FacetCount(group.Key, group.First().Name, group.Sum(found => found.Count)))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal)];
}
