using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using SigKunskap.Web.Features.Network.Meetings.Calendars;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Meetings;

/// <summary>A member's own calendar by its key, a meeting as a calendar file, and the list of participants as a table.</summary>
public static class MeetingFiles
{
    public static void MapMeetings(this IEndpointRouteBuilder app)
    {
        // Calendar programs cannot sign in: the key in the address is the way in, and opens nothing else.
        app.MapGet(OwnCalendar.Path, Own);
        app.MapGet("/natverk/traffar/{id:int}.ics", One).RequireAuthorization(Entrance.Members);
        app.MapGet("/natverk/traffar/{id:int}/deltagare.csv", Participants).RequireAuthorization(Entrance.Members);
    }

    /// <summary>The address of a page, as it is written outside the portal.</summary>
    internal static Uri Link(HttpRequest request, PortalSettings settings, string path) => new(settings.SiteAddress ?? new($"{request.Scheme}://{request.Host}"), path);

    private static async Task<IResult> Own(HttpContext context, OwnCalendar calendar, PortalSettings settings, string? nyckel)
    {
        if (await calendar.Read(nyckel, Address(context, settings), context.RequestAborted) is not { } file)
            return Results.NotFound();
        // For whom it was made and nobody else, and asked about again each time: a revoked key ends at once.
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.File(file, CalendarFile.ContentType, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file))[..32]}\""));
    }

    private static async Task<IResult> One(int id, HttpContext context, CurrentPerson current, OwnCalendar calendar, PortalSettings settings) =>
        Kept(context, await calendar.One(await current.Get(context), id, Address(context, settings), context.RequestAborted), CalendarFile.ContentType, $"traff-{id}.ics");

    private static async Task<IResult> Participants(int id, HttpContext context, CurrentPerson current, ListParticipants list) =>
        Kept(context, await list.File(await current.Get(context), id, context.RequestAborted), CsvText.ContentType, $"deltagare-{id}.csv");

    private static IResult Kept(HttpContext context, byte[]? file, string type, string name)
    {
        context.Response.Headers.CacheControl = "no-store";
        return file is null ? Results.NotFound() : Results.File(file, type, name);
    }

    private static Func<int, Uri> Address(HttpContext context, PortalSettings settings) => id => Link(context.Request, settings, $"/natverk/traffar/{id}");
}
