using SigKunskap.Content.Law;
using SigKunskap.Search;
using SigKunskap.Search.Query;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Search;

/// <summary>Answers a search: the pages found, and of a section that was asked for, what became of it and which paragraphs rest on it.</summary>
public sealed class SearchLibrary(ISearchEngine engine, LivingLibrary living, TimeProvider clock)
{
    public const int PageSize = 10;

    /// <summary>Pages of results beyond this are not asked for by people.</summary>
    public const int LastPage = 500;

    public sealed record Input(string? Text, string? Topic = null, string? Role = null, string? Agency = null, string? Kind = null, int Page = 1, int PageSize = PageSize);

    /// <param name="Query">The query as it was understood.</param>
    /// <param name="Found">What the index found.</param>
    /// <param name="Law">The sections the query names.</param>
    /// <param name="Pages">Pages of results.</param>
    public sealed record Answer(SearchQuery Query, SearchAnswer Found, IReadOnlyList<LawAnswer> Law, int Pages);

    /// <param name="Statute">The statute.</param>
    /// <param name="Section">The section.</param>
    /// <param name="Successors">Where its rule stands now, when it is repealed.</param>
    public sealed record LawAnswer(Statute Statute, Section Section, IReadOnlyList<(Statute Statute, Section Section)> Successors);

    public Answer For(Input input)
    {
        var query = SearchQuery.Parse(input.Text);
        var found = engine.Search(new(query)
        {
            Topic = input.Topic,
            Role = input.Role,
            Agency = input.Agency,
            Kind = input.Kind,
            Page = Math.Clamp(input.Page, 1, LastPage),
            PageSize = input.PageSize,
        });
        var size = Math.Clamp(input.PageSize, 1, SearchRequest.LargestPageSize);
        return new(query, found, [.. Law(query.ToString()).Take(3)], Math.Min(LastPage, (found.Total + size - 1) / size));
    }

    private IEnumerable<LawAnswer> Law(string text)
    {
        var law = living.Now.Law;
        var today = StockholmTime.Today(clock);
        foreach (var citation in law.Citations.Read(text).Where(citation => citation.Statute is not null))
        {
            foreach (var (statute, section) in law.Meant(citation, today))
                yield return new(statute, section, [.. section.ReplacedBy.Select(law.Find).OfType<(Statute, Section)>()]);
        }
    }
}
