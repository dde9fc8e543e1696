using SigKunskap.Search.Query;
using SigKunskap.Search.Text;

namespace SigKunskap.Search.Index;

/// <summary>The filters of a request and of its query together, on topic, role, agency and kind.</summary>
internal sealed class FilterSet
{
    private readonly SearchRequest request;
    private readonly List<QueryFilter> typed = [];
    private readonly bool isEmpty;

    /// <summary>Typed filters whose value no page has are left aside and reported, so that a slip does not empty the answer.</summary>
    public FilterSet(SearchRequest request, IReadOnlyCollection<PageProfile> profiles, List<IgnoredPart> ignored)
    {
        this.request = request;
        foreach (var filter in request.Query.Filters.Where(filter => filter.Field != QueryField.Law))
        {
            if (filter.Excluded || request.Query.Terms.Count == 0 || profiles.Count == 0 || profiles.Any(profile => Has(profile, filter)))
                typed.Add(filter);
            else
                ignored.Add(new IgnoredPart(filter.ToString(), "Ingen av de funna sidorna har det värdet, så filtret räknas inte."));
        }
        isEmpty = typed.Count == 0 && request is { Kind: null, Topic: null, Role: null, Agency: null };
    }

    /// <summary>Whether a page with this profile passes, leaving one filter aside if asked to.</summary>
    public bool Passes(PageProfile profile, Facet? aside = null) => isEmpty || (
        (aside == Facet.Kind || request.Kind is null || profile.Kind == request.Kind)
        && (aside == Facet.Topic || ((request.Topic is null || profile.Topic == request.Topic) && Typed(profile, QueryField.Topic)))
        && (aside == Facet.Role || ((request.Role is null || profile.Roles.Contains(request.Role)) && Typed(profile, QueryField.Role)))
        && (aside == Facet.Agency || ((request.Agency is null || profile.Agencies.Contains(request.Agency)) && Typed(profile, QueryField.Agency))));

    // Several values of one filter widen it; one that is excluded always counts.
    private bool Typed(PageProfile profile, QueryField field)
    {
        if (typed.Count == 0)
            return true;
        var filters = typed.Where(filter => filter.Field == field).ToList();
        var wanted = filters.Where(filter => !filter.Excluded).ToList();
        return (wanted.Count == 0 || wanted.Exists(filter => Has(profile, filter)))
            && !filters.Exists(filter => filter.Excluded && Has(profile, filter));
    }

    private static bool Has(PageProfile profile, QueryFilter filter) => filter.Field switch
    {
        QueryField.Topic => Same(profile.Topic, filter.Value) || Same(profile.TopicName, filter.Value),
        QueryField.Role => profile.Roles.Any(role => Same(role, filter.Value)),
        _ => profile.Agencies.Any(agency => Same(agency, filter.Value)),
    };

    private static bool Same(string value, string typed) => Key(value) == Key(typed);

    private static string Key(string text) => Folding.Fold(text.ToLowerInvariant()).Replace(' ', '-');
}

/// <summary>What results can be narrowed by.</summary>
internal enum Facet
{
    Topic,
    Role,
    Agency,
    Kind,
}
