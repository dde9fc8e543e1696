using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Documents.Reading;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Network.Documents.Storing;

/// <summary>Takes away what never became a document: uploads that stopped half-way, and versions that nobody came back to share.</summary>
public sealed class AbandonedFiles(IDbContextFactory<SigKunskapDb> databases, FileStore store, TemporaryFiles temporary, TimeProvider clock, ILogger<AbandonedFiles> log) : Round(TimeSpan.FromMinutes(20), clock, log)
{
    /// <summary>Longer than any upload may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    private readonly TimeProvider clock = clock;

    /// <summary>Takes away what is old enough, and says how many files that was.</summary>
    public async Task<int> Remove(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var unanswered = now.AddDays(-DocumentVersion.DaysUnanswered);
        var old = db.DocumentVersions.Where(v => v.SharedAt == null && v.BegunAt < unanswered);
        await db.DocumentTexts.Where(t => old.Any(v => v.Id == t.VersionId)).ExecuteDeleteAsync(cancel);
        await old.ExecuteDeleteAsync(cancel);
        await db.SharedDocuments.Where(d => d.SharedAt == null && d.ErasedAt == null && !db.DocumentVersions.Any(v => v.DocumentId == d.Id)).ExecuteDeleteAsync(cancel);
        var begun = now - Patience;
        var files = await db.StoredFiles.Where(f => f.BegunAt < begun && !db.DocumentVersions.Any(v => v.FileId == f.Id)).Select(f => f.Id).ToListAsync(cancel);
        foreach (var file in files)
            await store.Delete(file, cancel);
        temporary.RemoveOld();
        return files.Count;
    }

    protected override Task Go(CancellationToken cancel) => Remove(cancel);
}
