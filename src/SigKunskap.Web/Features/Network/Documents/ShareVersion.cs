using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.PersonalData;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Documents.Storing;
using SigKunskap.Web.Features.Network.Writing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Documents;

/// <summary>The last step of sharing: what the guard found is answered, and what it could not read is looked after by the member. Only then do others see it.</summary>
public sealed class ShareVersion(IDbContextFactory<SigKunskapDb> databases, GuardKnowledge knowledge, FileStore store, TimeProvider clock)
{
    private const int GuardedAtOnce = 20_000, MostShown = 25;

    /// <param name="Version">The upload, with its document.</param>
    /// <param name="Room">Who is to see it.</param>
    /// <param name="Properties">What the file says of itself.</param>
    /// <param name="Check">What the guard says; null while the file is not read.</param>
    public sealed record Review(DocumentVersion Version, string Room, IReadOnlyList<string> Properties, WritingCheck? Check)
    {
        public bool IsRead => Version.Reading is ReadingState.Read or ReadingState.GivenUp;
    }

    /// <param name="Document">The document; null when it was not shared.</param>
    /// <param name="Mistakes">What to mend.</param>
    /// <param name="Guard">What the guard said, when it stopped it.</param>
    /// <param name="IsGone">Whether there is no such upload for this member.</param>
    public sealed record Answer(int? Document, IReadOnlyList<string> Mistakes, WritingCheck? Guard = null, bool IsGone = false);

    /// <summary>An upload as the one who began it sees it; null for everybody else.</summary>
    public async Task<Review?> Show(Person by, int upload, string? reason = null, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.UploadsOf(by).AsNoTracking().Include(v => v.Document).ThenInclude(d => d.Room).FirstOrDefaultAsync(v => v.Id == upload, cancel) is not { } version)
            return null;
        var text = await db.DocumentTexts.AsNoTracking().FirstOrDefaultAsync(t => t.VersionId == upload, cancel);
        var isRead = version.Reading is ReadingState.Read or ReadingState.GivenUp;
        var check = isRead ? WritingCheck.Of(await knowledge.Of(by, cancel), reason, [("Filens namn", version.FileName!), .. Guarded(text)]) : null;
        // The certain ones first: those are what has to go, and a long document may hold more than anybody reads.
        var shown = check is null ? null : check with { Findings = [.. check.Findings.OrderBy(place => place.Finding.Certainty != PersonalDataCertainty.Certain).Take(MostShown)] };
        return new(version, version.Document.Room.Name, text?.Properties.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [], shown);
    }

    /// <summary>Where an upload ended up that has been shared already; null otherwise.</summary>
    public async Task<int?> SharedAs(Person by, int upload, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.DocumentVersions.Where(v => v.Id == upload && v.AuthorId == by.Id && v.SharedAt != null && v.Document.ErasedAt == null).Select(v => (int?)v.DocumentId).FirstOrDefaultAsync(cancel);
    }

    /// <param name="by">Who began it.</param>
    /// <param name="upload">The upload.</param>
    /// <param name="reason">Why what the guard asked about points out nobody.</param>
    /// <param name="hasLooked">Whether the member has looked after what could not be read.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Answer> For(Person by, int upload, string? reason, bool hasLooked, CancellationToken cancel = default)
    {
        if (await Show(by, upload, reason, cancel) is not { } review)
            return await SharedAs(by, upload, cancel) is { } document ? new(document, []) : new(null, [], IsGone: true);
        if (!review.IsRead)
            return new(null, ["Filen är inte läst än. Vänta en stund och försök igen."]);
        if (review.Check!.IsStopped)
            return new(null, [], review.Check);
        if (review.Version.Unread is not null && !hasLooked)
            return new(null, ["Kryssa i att du själv har sett efter, i det som inte går att läsa."]);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Save(by, review, cancel);
            }
            catch (DbUpdateException failure) when (attempt < 5 && Database.IsAlreadyThere(failure))
            {
                // Somebody else's version took the number.
            }
        }
    }

    /// <summary>Throws an upload away, file and all.</summary>
    public async Task<bool> Abandon(Person by, int upload, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.UploadsOf(by).AsNoTracking().FirstOrDefaultAsync(v => v.Id == upload, cancel) is not { } version || await db.UploadsOf(by).Where(v => v.Id == upload).ExecuteDeleteAsync(cancel) == 0)
            return false;
        await db.SharedDocuments.Where(d => d.Id == version.DocumentId && d.SharedAt == null && !db.DocumentVersions.Any(v => v.DocumentId == d.Id)).ExecuteDeleteAsync(cancel);
        if (version.FileId is { } file)
            await store.Delete(file, cancel);
        return true;
    }

    /// <summary>A long text piece by piece, cut between lines, so that the guard's work stays small.</summary>
    private static IEnumerable<(string Label, string Text)> Guarded(DocumentText? text)
    {
        if (text is null)
            yield break;
        if (text.Properties.Length > 0)
            yield return ("Filens egenskaper", text.Properties);
        for (var at = 0; at < text.Text.Length;)
        {
            var length = Math.Min(GuardedAtOnce, text.Text.Length - at);
            if (at + length < text.Text.Length && text.Text.LastIndexOf('\n', at + length - 1, length / 2) is > 0 and var line)
                length = line + 1 - at;
            yield return ("I dokumentet", text.Text.Substring(at, length));
            at += length;
        }
    }

    private async Task<Answer> Save(Person by, Review review, CancellationToken cancel)
    {
        var (now, id) = (clock.GetUtcNow().UtcDateTime, review.Version.DocumentId);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var isNew = review.Version.Document.SharedAt is null;
        // Asked once more: a room may have been closed to them since they began.
        var may = isNew ? db.RoomsFor(by).Where(r => r.Id == review.Version.Document.RoomId).Select(r => r.Id) : db.DocumentsToChangeFor(by).Where(d => d.Id == id).Select(d => d.Id);
        if (!await may.AnyAsync(cancel) || await db.UploadsOf(by).FirstOrDefaultAsync(v => v.Id == review.Version.Id && v.FileId == review.Version.FileId, cancel) is not { } version)
            return new(null, [], IsGone: true);
        (version.SharedAt, version.Number) = (now, ((await db.DocumentVersions.Where(v => v.DocumentId == id).MaxAsync(v => v.Number, cancel)) ?? 0) + 1);
        // Past the document's own version: whoever edits its title at the same moment has not lost a race.
        await db.SharedDocuments.Where(d => d.Id == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.SharedAt, d => d.SharedAt ?? now).SetProperty(d => d.ChangedAt, now), cancel);
        if (review.Check!.IsOverruled)
            db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "guard.overruled", Subject = $"document {id}" });
        db.TellDocument(isNew ? DocumentChanges.Shared : DocumentChanges.Versioned, id);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(id, []);
    }
}
