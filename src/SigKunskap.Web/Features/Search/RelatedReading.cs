using SigKunskap.Search;
using SigKunskap.Search.Query;
using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Features.Search;

/// <summary>Asks the index directly, past all that counts questions: this is what somebody is about to ask in confidence.</summary>
public sealed class RelatedReading(ISearchEngine engine) : IRelatedReading
{
    private const string GuidanceKind = "vagledning";

    private static readonly (string Kind, int Most)[] Wanted = [(GuidanceKind, 3), ("verktyg", 2)];

    public IReadOnlyList<RelatedPage> About(string text) => Find(text, Wanted) ?? [];

    public IReadOnlyList<RelatedPage>? Guidance(string text) => engine.Cursor is null ? null : Find(text, [(GuidanceKind, 5)]);

    private List<RelatedPage>? Find(string text, (string Kind, int Most)[] wanted)
    {
        // Words alone: a minus or a quotation mark in a title is no operator.
        var query = SearchQuery.Parse(string.Concat(text.Select(sign => char.IsLetterOrDigit(sign) || sign is '§' or '–' ? sign : ' ')));
        if (query.IsEmpty)
            return [];
        try
        {
            return [.. wanted.SelectMany(one => engine.Search(new(query) { Kind = one.Kind, PageSize = one.Most }).Hits)
                .Select(hit => new RelatedPage(hit.Title, hit.Heading, hit.Link(), KindName.Of(hit.Kind)))];
        }
        catch (IndexUnavailableException)
        {
            return null;
        }
    }
}
