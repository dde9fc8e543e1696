using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Stewardship;

/// <summary>Who did what as a steward, newest first. Nothing that anybody wrote in the network is here.</summary>
public sealed class ReadAuditLog(IDbContextFactory<SigKunskapDb> databases)
{
    public const int PageSize = 50;

    private const string ThePortal = "Portalen";

    /// <param name="Rows">This page's entries.</param>
    /// <param name="Total">How many there are in all.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, int Total);

    /// <param name="At">When.</param>
    /// <param name="By">Who.</param>
    /// <param name="Action">What, as it is stored.</param>
    /// <param name="Subject">To what, as it is stored.</param>
    /// <param name="Reason">The reason that was given, or null.</param>
    public sealed record Row(DateTime At, string By, string Action, string Subject, string? Reason);

    /// <param name="action">Only this action; null for all.</param>
    /// <param name="page">From 1.</param>
    public async Task<Answer> For(string? action, int page, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return new(await Rows(db, Found(db, action).Skip((page - 1) * PageSize).Take(PageSize)).ToListAsync(cancel), await Found(db, action).CountAsync(cancel));
    }

    /// <summary><c>/forvaltning/logg.csv</c>: all of it, for a spreadsheet.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/forvaltning/logg.csv", async (string? atgard, ReadAuditLog log, HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(await log.File(atgard, context.RequestAborted), CsvText.ContentType, "logg.csv");
    }).RequireAuthorization(Entrance.Facilitators);

    private async Task<byte[]> File(string? action, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await Rows(db, Found(db, action)).ToListAsync(cancel);
        return CsvText.File(rows.Select(row => new[] { row.At.ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), row.By, AuditWords.Of(row.Action), AuditWords.Subject(row.Subject), row.Reason ?? "" })
            .Prepend(["Tid (UTC)", "Vem", "Vad", "Gäller", "Skäl"]));
    }

    private static IQueryable<AuditEntry> Found(SigKunskapDb db, string? action) =>
        (string.IsNullOrEmpty(action) ? db.AuditEntries : db.AuditEntries.Where(e => e.Action == action)).OrderByDescending(e => e.Id);

    private static IQueryable<Row> Rows(SigKunskapDb db, IQueryable<AuditEntry> entries) => entries.Select(e =>
        new Row(e.At, db.Members.Where(m => m.Id == e.ById).Select(m => m.Name).FirstOrDefault() ?? ThePortal, e.Action, e.Subject, e.Reason));
}
