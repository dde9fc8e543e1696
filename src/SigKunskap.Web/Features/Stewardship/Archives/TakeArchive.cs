using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Archive;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Stewardship.Archives;

/// <summary>
/// Gives a facilitator the whole archive. It is first written to disk: a slow line then holds a file open, not a moment of the database.
/// A node writes one at a time, and the log says who took it.
/// </summary>
public sealed class TakeArchive(IDbContextFactory<SigKunskapDb> databases, WriteArchive write, PortalSettings settings, TimeProvider clock) : IDisposable
{
    public const string PagePath = "/forvaltning/arkiv", FilePath = "/forvaltning/arkiv/fil";

    private readonly SemaphoreSlim one = new(1, 1);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost(FilePath, async (TakeArchive take, CurrentPerson current, HttpContext context) =>
    {
        if (await take.For(await current.Get(context), context.RequestAborted) is not { } archive)
            return Results.Redirect($"{PagePath}?upptaget=1");
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(archive.Content, "application/zip", archive.Name);
    }).OnlyFromOurForms().RequireAuthorization(Entrance.Facilitators);

    /// <returns>The archive, a file that is gone when it is closed; null while another is written here.</returns>
    public async Task<(Stream Content, string Name)?> For(Person by, CancellationToken cancel = default)
    {
        if (!await one.WaitAsync(0, cancel))
            return null;
        var name = $"sigkunskap-arkiv-{StockholmTime.Today(clock).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.zip";
        var folder = Path.Combine(settings.DataFolder, "tillfalligt");
        Directory.CreateDirectory(folder);
        var file = new FileStream(Path.Combine(folder, Guid.NewGuid().ToString("N")), ArchiveFile.Private(FileMode.CreateNew, FileOptions.Asynchronous | FileOptions.DeleteOnClose));
        try
        {
            await using (var db = await databases.CreateDbContextAsync(cancel))
            {
                db.AuditEntries.Add(new() { At = clock.GetUtcNow().UtcDateTime, ById = by.Id, Action = "archive.taken", Subject = "archive" });
                await db.SaveChangesAsync(cancel);
            }

            await write.For(file, cancel: cancel);
            file.Position = 0;
            return (file, name);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();
}
