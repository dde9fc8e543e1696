using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Folders;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Features.Publishing.SharedTexts;

namespace SigKunskap.Web.Features.Publishing;

/// <summary>
/// Takes a content folder into the library, in one transaction. What has errors is refused and the rest goes in; what is already there
/// stays as it is; an edition made in the portal is never overwritten, the file is kept beside it as a conflict.
/// </summary>
public sealed class ImportLibrary(IDbContextFactory<SigKunskapDb> databases, LibraryLoader loader, TimeProvider clock)
{
    /// <param name="Findings">Everything that was found in the folder.</param>
    /// <param name="Refused">Files with errors that did not go in.</param>
    /// <param name="Published">New editions.</param>
    /// <param name="Files">Files of law, lists and blocks that are new or changed.</param>
    /// <param name="Conflicts">Pages whose newest edition was made in the portal and differs from the file.</param>
    public sealed record Answer(IReadOnlyList<Finding> Findings, int Refused, int Published, int Files, IReadOnlyList<string> Conflicts)
    {
        /// <summary>Shared texts that were last changed in the portal, and stand there although the folder has others.</summary>
        public IReadOnlyList<string> Kept { get; init; } = [];

        /// <summary>True when all of the folder is in the library.</summary>
        public bool Whole => Refused == 0 && Conflicts.Count == 0 && Kept.Count == 0;
    }

    /// <param name="folder">The content folder.</param>
    /// <param name="step">Told how many of how many pages are read.</param>
    /// <param name="cancel">Stops it; nothing has gone in then.</param>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public async Task<Answer> For(string folder, Action<int, int>? step = null, CancellationToken cancel = default)
    {
        var found = new List<Finding>();
        var inFolder = ContentFolder.Read(folder, found);
        var beneath = await loader.Load(cancel);

        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var kept = new List<string>();
        var files = await db.Over(inFolder, kept, cancel);
        var stored = await db.LibraryFiles.ToDictionaryAsync(file => file.Path, cancel);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var incoming = FolderLibrary.Read(files, found, today, beneath, stored.ToDictionary(file => file.Key, file => file.Value.Text), step);

        var now = clock.GetUtcNow().UtcDateTime;
        var shelving = new FileShelving(db, now);
        var changed = incoming.ReferenceFiles.Where(file => shelving.Put(file.Key, file.Value, stored.GetValueOrDefault(file.Key))).ToList();
        await new FlowEditionIntake(db, now).Take(incoming.Flows, changed.Select(file => file.Key).ToHashSet(), cancel);
        var editions = new EditionIntake(db, incoming.Library.Reference, now);
        foreach (var page in incoming.Pages)
            await editions.Take(page, incoming.Library.Find(page.Address)!, cancel);
        await editions.RenewUsersOfBlocks(cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        loader.Keep(db.LibraryFiles.Local, incoming.Library.Reference, incoming.Pages.Select(page => incoming.Library.Find(page.Address)!));

        var inside = incoming.Pages.SelectMany(page => page.Editions.Select(edition => edition.File)).Concat(incoming.ReferenceFiles.Keys).ToHashSet();
        var refused = incoming.Findings.Where(finding => finding.Severity == Severity.Blocking).Select(finding => finding.File).Distinct().Count(file => !inside.Contains(file));
        return new(incoming.Findings, refused, editions.Published, changed.Count, editions.Conflicts) { Kept = kept };
    }
}
