using System.Globalization;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Drafts;

/// <summary><c>POST /natverk/utkast/spara</c>: what the script of a form saves while it is filled in, with the form's own proof that it is ours.</summary>
public static class DraftsApi
{
    public const string Path = "/natverk/utkast/spara";

    /// <param name="Sparat">The Swedish time of day; null when nothing is kept.</param>
    /// <param name="Sett">What the next saving says that it has seen.</param>
    /// <param name="Fel">Why it was not saved.</param>
    /// <param name="Varfor">What the guard found, a sentence each.</param>
    public sealed record Result(string? Sparat, string? Sett, string? Fel, IReadOnlyList<string> Varfor);

    public static void MapDrafts(this IEndpointRouteBuilder app) => app.MapPost(Path, async (HttpContext context, CurrentPerson current, SaveDraft drafts) =>
    {
        var answer = await drafts.For(await current.Get(context), Read(await context.Request.ReadFormAsync(context.RequestAborted)), context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new Result(
            answer.SavedAt is { } at ? at.TimeOfDayInWords() : null,
            answer.SavedAt is { } seen ? seen.Ticks.ToString(CultureInfo.InvariantCulture) : null,
            answer.Mistake,
            [.. answer.Guard?.Findings.Select(place => $"{place.Label}: ”{place.Quote}”. {place.Finding.Explanation}") ?? []]));
    }).OnlyFromOurForms().RequireAuthorization(Entrance.Members);

    private static SaveDraft.Input Read(IFormCollection form) => new(form["plats"].ToString(), form["rubrik"].ToString(), form["text"].ToString())
    {
        Tags = form["ord"].ToString(),
        Room = form["rum"].ToString(),
        Function = form["funktion"].ToString() is { Length: > 0 } function ? function : null,
        IsConversation = form["slag"] == "samtal",
        WithoutName = form["utannamn"] == "ja",
        FormKey = Guid.TryParse(form["nyckel"], out var key) ? key : null,
        Seen = DraftLine.Time(form["sett"]),
    };
}
