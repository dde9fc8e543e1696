using System.Globalization;
using SigKunskap.Search;

namespace SigKunskap.Web.Features.Search;

/// <summary><c>GET /api/sok</c>: the search as JSON, described in <c>/openapi.json</c>.</summary>
public static class SearchApi
{
    public sealed record Result(string Fraga, IReadOnlyList<Ignored> Ignorerat, int Totalt, int Sida, int Sidor, bool AllaOrd, IReadOnlyList<Hit> Traffar);

    public sealed record Ignored(string Text, string Skal);

    public sealed record Hit(string Url, string Slag, string Titel, string Rubrik, string Utdrag, string Amne, DateOnly? GallerFran);

    public static void MapSearchApi(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/sok", (HttpRequest request, SearchLibrary search, string? q, string? amne, string? @for, string? myndighet, string? slag, string? antal, string? sida) =>
        {
            if (!Whole(antal, SearchLibrary.PageSize, 1, 50, out var size))
                return Wrong("antal", "ett heltal från 1 till 50");
            if (!Whole(sida, 1, 1, SearchLibrary.LastPage, out var page))
                return Wrong("sida", $"ett heltal från 1 till {SearchLibrary.LastPage}");
            SearchLibrary.Answer answer;
            try
            {
                answer = search.For(new(q, amne, @for, myndighet, slag, page, size));
            }
            catch (IndexUnavailableException unavailable)
            {
                return Results.Problem(unavailable.Message, statusCode: StatusCodes.Status503ServiceUnavailable, title: "Sökningen vilar just nu");
            }

            var site = $"{request.Scheme}://{request.Host}";
            return Results.Json(new Result(
                answer.Query.ToString(),
                [.. answer.Found.Ignored.Select(part => new Ignored(part.Text, part.Reason))],
                answer.Found.Total,
                page,
                answer.Pages,
                answer.Found.AllTerms,
                [.. answer.Found.Hits.Select(hit => new Hit(site + hit.Link(), hit.Kind, hit.Title, hit.Heading, string.Concat(hit.Snippet.Select(part => part.Text)), hit.Topic, hit.ValidFrom))]));
        });

    private static bool Whole(string? text, int otherwise, int least, int most, out int number)
    {
        number = otherwise;
        return string.IsNullOrEmpty(text) || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most);
    }

    private static IResult Wrong(string key, string expected) => Results.Problem($"”{key}” ska vara {expected}.", statusCode: StatusCodes.Status400BadRequest, title: "Fel i frågan");
}
