using SigKunskap.Search;
using SigKunskap.Search.Query;
using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Features.Search;

/// <summary>Asks the index directly, past all that counts questions: this is what somebody is about to ask in confidence.</summary>
public sealed class RelatedReading(ISearchEngine engine) : IRelatedReading
{
    private static readonly (string Kind, int Most)[] Wanted = [("vagledning", 3), ("verktyg", 2)];

    public IReadOnlyList<RelatedPage> About(string text)
    {
        // Words alone: a minus or a quotation mark in a title is no operator.
        var query = SearchQuery.Parse(string.Concat(text.Select(sign => char.IsLetterOrDigit(sign) || sign is '§' or '–' ? sign : ' ')));
        if (query.IsEmpty)
            return [];
        try
        {
            return [.. Wanted.SelectMany(wanted => engine.Search(new(query) { Kind = wanted.Kind, PageSize = wanted.Most }).Hits)
                .Select(hit => new RelatedPage(hit.Title, hit.Heading, hit.Link(), KindName.Of(hit.Kind)))];
        }
        catch (IndexUnavailableException)
        {
            return [];
        }
    }
}
