namespace SigKunskap.Web.Features.Search.Figures;

/// <summary>
/// <c>POST /sok/valt?q=</c>: the search page tells that a hit was opened, not which and not by whom. It changes nothing but a bounded
/// counter in memory, so it needs no antiforgery token; a request from another site is refused all the same.
/// </summary>
public static class ChosenHits
{
    public static void MapChosenHits(this IEndpointRouteBuilder app) =>
        app.MapPost("/sok/valt", (HttpContext context, CountSearches count, string? q) =>
            count.Chosen(context, q) ? Results.NoContent() : Results.Text("Räknas inte.", statusCode: StatusCodes.Status403Forbidden)).DisableAntiforgery();
}
