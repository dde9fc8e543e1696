using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Folders;
using SigKunskap.Content.Pages;

namespace SigKunskap.Web.Data.Archive;

/// <summary>
/// Takes an archive into an empty database, all of it or nothing. Members come back without a way in. What the archive leaves out is not
/// there afterwards; see <see cref="ArchiveContents.LeftOut"/>.
/// </summary>
public sealed class ReadArchive(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <param name="Rows">How many rows came back.</param>
    /// <param name="Pages">Pages of guidance among them.</param>
    /// <param name="Editions">Their editions.</param>
    /// <param name="Members">Members who have not left, and who need a way in.</param>
    /// <param name="Documents">Files of documents.</param>
    public sealed record Answer(int Rows, int Pages, int Editions, int Members, int Documents);

    /// <param name="stream">The archive; must be able to go back.</param>
    /// <param name="step">Told how many of how many files are checked.</param>
    /// <param name="cancel">Stops it; nothing has gone in then.</param>
    /// <exception cref="UnfitArchiveException">The archive cannot be taken in, or the database is not empty; nothing has gone in.</exception>
    public async Task<Answer> For(Stream stream, Action<int, int>? step = null, CancellationToken cancel = default)
    {
        await using var archive = await OpenArchive.Of(stream, step, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var newest = await db.Schema(cancel);
        if (archive.Manifest.Schema > newest)
            throw new UnfitArchiveException("Arkivet är skrivet av en nyare version av portalen. Läs in det med den.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var tables = ArchiveContents.In(db);
        foreach (var table in tables)
            if (await table.IsThere(db, cancel))
                throw new UnfitArchiveException("Databasen är inte tom, och ett arkiv läses bara in i en tom. Ange en annan Data:Folder eller Database:ConnectionString, och läs in arkivet innan portalen startas där.");
        var rows = 0;
        // An older portal did not have every table and every column.
        var older = archive.Manifest.Schema < newest;
        foreach (var table in tables.Where(table => !older || archive.Has(table.Path)))
            rows += await new RestoredRows(db, table, archive, older).Take(cancel);
        await Check(db, cancel);
        // Whoever keeps an index beside the database has one of another: it is told so by when the database was made.
        await db.Database.ExecuteSqlAsync($"UPDATE SchemaVersions SET AppliedAt = {clock.GetUtcNow().UtcDateTime} WHERE Number = 1", cancel);
        var answer = new Answer(rows, await db.GuidancePages.CountAsync(cancel), await db.Editions.CountAsync(cancel), await db.Members.CountAsync(member => member.LeftAt == null, cancel), await db.StoredFiles.CountAsync(cancel));
        await transaction.CommitAsync(cancel);
        return answer;
    }

    /// <summary>What becomes an address is held to the rule that let it in the first time.</summary>
    private static async Task Check(SigKunskapDb db, CancellationToken cancel)
    {
        foreach (var page in await db.GuidancePages.Select(page => page.Topic + "/" + page.Slug).ToListAsync(cancel))
            if (!PageAddress.TryParse(page, out _))
                throw new UnfitArchiveException($"{page} är ingen adress för en sida.");
        foreach (var path in await db.LibraryFiles.Select(file => file.Path).ToListAsync(cancel))
            if (!ContentFolder.IsPartOfTheFormat(path))
                throw new UnfitArchiveException($"{path} hör inte till bibliotekets format.");
    }
}
