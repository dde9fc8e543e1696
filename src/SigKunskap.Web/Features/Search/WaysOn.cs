using SigKunskap.Content;
using SigKunskap.Search;
using SigKunskap.Search.Query;
using SigKunskap.Search.Suggesting;
using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Features.Search;

/// <summary>Where to go from a search that found nothing.</summary>
public sealed class WaysOn(ISearchEngine engine, LivingSuggestions suggestions, LivingLibrary living)
{
    private const int MostTried = 6, MostNearest = 6;

    /// <param name="Easier">Easier forms of the question that do find something, with how many pages.</param>
    /// <param name="Nearest">Pages, terms and sections whose titles resemble the question.</param>
    /// <param name="Tools">The tools of the library.</param>
    /// <param name="Topics">The topics that have pages; the one that the search was narrowed to comes first.</param>
    public sealed record Answer(IReadOnlyList<(SearchQuery Query, int Pages)> Easier, IReadOnlyList<Suggestion> Nearest, IReadOnlyList<Suggestion> Tools, IReadOnlyList<Topic> Topics);

    public Answer For(SearchQuery query, string? topic)
    {
        var open = suggestions.Now;
        var topics = living.Now.Reference.Lists.Topics.Values.Where(known => living.Now.Pages.Any(page => page.Address.Topic == known.Key));
        return new(
            [.. Easier(query).Distinct().Take(MostTried).Select(easier => (easier, engine.Search(new(easier) { PageSize = 1 }).Total)).Where(tried => tried.Total > 0)],
            [.. open.Nearest(string.Join(' ', query.Terms.Where(term => !term.Excluded).Select(term => term.Text))).Take(MostNearest)],
            [.. open.OfKind("verktyg")],
            [.. topics.OrderBy(known => known.Key == topic ? int.MinValue : known.Order)]);
    }

    /// <summary>Without what narrows it (filters, quotes, excluded words), and then each of its words alone.</summary>
    private static IEnumerable<SearchQuery> Easier(SearchQuery query)
    {
        var wanted = query.Terms.Where(term => !term.Excluded).ToList();
        var plain = Parsed(wanted.Select(term => term.Text));
        if (!plain.IsEmpty && !plain.Equals(query))
            yield return plain;
        foreach (var word in wanted.Count > 1 ? wanted : [])
            yield return Parsed([word.Text]);
    }

    private static SearchQuery Parsed(IEnumerable<string> words) => SearchQuery.Parse(string.Join(' ', words));
}
