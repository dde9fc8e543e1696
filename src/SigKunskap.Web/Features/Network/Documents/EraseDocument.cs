using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Documents.Storing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Documents;

/// <summary>"Jag råkade": takes a document away for good, with every version, what was read out of them and what was found by it. That it happened is in the log.</summary>
public sealed class EraseDocument(IDbContextFactory<SigKunskapDb> databases, FileStore store, TimeProvider clock)
{
    /// <summary>Whether a person may: who shared it or a version of it, and a facilitator any.</summary>
    public async Task<bool> May(Person by, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Erasable(db, by, id).AnyAsync(cancel);
    }

    public async Task<bool> For(Person by, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        // The version too: an edit of the title that is under way now has the wrong one, and this wins.
        if (await Erasable(db, by, id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Title, "").SetProperty(d => d.Description, "").SetProperty(d => d.ErasedAt, now).SetProperty(d => d.Version, d => d.Version + 1), cancel) == 0)
            return false;
        // Versions that somebody has begun and not shared go too: they are of the same document.
        var files = await db.DocumentVersions.Where(v => v.DocumentId == id && v.FileId != null).Select(v => v.FileId!.Value).ToListAsync(cancel);
        await db.DocumentVersions.Where(v => v.DocumentId == id).ExecuteDeleteAsync(cancel);
        await db.FileChunks.Where(c => files.Contains(c.FileId)).ExecuteDeleteAsync(cancel);
        await db.DocumentUses.Where(u => u.DocumentId == id).ExecuteDeleteAsync(cancel);
        await db.DocumentDiscussions.Where(b => b.DocumentId == id).ExecuteDeleteAsync(cancel);
        await db.DocumentMeetings.Where(b => b.DocumentId == id).ExecuteDeleteAsync(cancel);
        db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "document.erased", Subject = $"document {id}" });
        db.TellDocument(DocumentChanges.Erased, id);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        foreach (var file in files)
            await store.Delete(file, cancel);
        return true;
    }

    internal static IQueryable<SharedDocument> Erasable(SigKunskapDb db, Person by, int id) =>
        db.DocumentsFor(by).Where(d => d.Id == id && (by.IsFacilitator || d.AuthorId == by.Id || db.DocumentVersions.Any(v => v.DocumentId == d.Id && v.Number != null && v.AuthorId == by.Id)));
}
