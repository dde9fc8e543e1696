using System.Runtime.InteropServices;

namespace SigKunskap.Search.Index;

/// <summary>Counts the pages of a result by profile, and from that the values of each filter.</summary>
/// <param name="all">The profiles of the index.</param>
/// <param name="pages">How many pages of the result have each.</param>
internal sealed class FacetCounter(PageProfile[] all, int[] pages)
{
    private readonly List<PageProfile> profiles = [.. all.Where(profile => pages[profile.Number] > 0)];

    public IReadOnlyList<PageProfile> Profiles => profiles;

    public SearchFacets Facets(FilterSet filters) =>
        new(Count(filters, Facet.Topic), Count(filters, Facet.Role), Count(filters, Facet.Agency), Count(filters, Facet.Kind));

    private List<FacetCount> Count(FilterSet filters, Facet facet)
    {
        var counts = new Dictionary<string, (string Name, int Pages)>(StringComparer.Ordinal);
        foreach (var profile in profiles)
        {
            if (!filters.Passes(profile, aside: facet))
                continue;
            switch (facet)
            {
                case Facet.Topic: Add(counts, profile.Topic, profile.TopicName, pages[profile.Number]); break;
                case Facet.Kind: Add(counts, profile.Kind, profile.Kind, pages[profile.Number]); break;
                case Facet.Role: AddEach(counts, profile.Roles, pages[profile.Number]); break;
                case Facet.Agency: AddEach(counts, profile.Agencies, pages[profile.Number]); break;
            }
        }
        return [.. counts.Select(count => new FacetCount(count.Key, count.Value.Name, count.Value.Pages))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal)];
    }

    private static void AddEach(Dictionary<string, (string Name, int Pages)> counts, IReadOnlyList<string> values, int more)
    {
        for (var index = 0; index < values.Count; index++)
            Add(counts, values[index], values[index], more);
    }

    private static void Add(Dictionary<string, (string Name, int Pages)> counts, string value, string name, int more)
    {
        if (value.Length == 0)
            return;
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _);
        count = (name, count.Pages + more);
    }
}
