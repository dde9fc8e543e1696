using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Search.Figures;

/// <summary>Counts a search that a person made, and a hit that a person opened. Programs, paging and filter clicks are not searches.</summary>
public sealed class CountSearches(SearchTally tally, IHttpContextAccessor http, TimeProvider clock)
{
    /// <param name="Text">The question as asked.</param>
    /// <param name="Found">Whether anything was found.</param>
    /// <param name="Again">The same question as before, on another page of hits or with other filters.</param>
    public sealed record Input(string? Text, bool Found, bool Again);

    public void For(Input search)
    {
        if (!search.Again && Persons.Ask(http.HttpContext) && CountableQuery.Of(search.Text) is { } query)
            tally.Searched(StockholmTime.Today(clock), query, search.Found);
    }

    /// <summary>Whether it was counted: only what a page of the portal itself sends is.</summary>
    public bool Chosen(HttpContext context, string? text)
    {
        if (context.Request.Headers["Sec-Fetch-Site"] != "same-origin" || !Persons.Ask(context) || CountableQuery.Of(text) is not { } query)
            return false;
        tally.Chosen(StockholmTime.Today(clock), query);
        return true;
    }
}
