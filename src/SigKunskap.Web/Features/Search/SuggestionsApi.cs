using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Search;

/// <summary>
/// <c>GET /api/forslag</c>: suggestions while a question is typed. Only what is open to all, so any cache may keep an answer and ask
/// whether it still stands; none is kept here, where making one is quicker than finding it.
/// </summary>
public static class SuggestionsApi
{
    public sealed record Suggestion(string Titel, string Slag, string Adress);

    public static void MapSuggestionsApi(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/forslag", (LivingSuggestions suggestions, string? q) =>
                Results.Json(suggestions.Now.Find(q).Select(found => new Suggestion(found.Title, KindName.Of(found.Kind), found.Address))))
            .AddEndpointFilter<StandsUntilTheLibraryChanges>();
}
