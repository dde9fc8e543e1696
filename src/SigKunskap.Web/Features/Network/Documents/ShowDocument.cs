using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Documents;

/// <summary>A document as a member reads of it, and the file of one of its versions.</summary>
public sealed class ShowDocument(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <param name="Document">The document, with its room and area.</param>
    /// <param name="Versions">Its versions, newest first.</param>
    /// <param name="Uses">The areas that use it, by name.</param>
    /// <param name="OwnAreas">The areas that the reader may speak for, and whether each uses it.</param>
    /// <param name="Discussions">Discussions that it was put beside and that the reader may see.</param>
    /// <param name="MayChange">Whether the reader may add a version.</param>
    /// <param name="MayErase">Whether the reader may take it away for good.</param>
    public sealed record Answer(SharedDocument Document, IReadOnlyList<Version> Versions, IReadOnlyList<(string Area, DateTime Since)> Uses, IReadOnlyList<(Belonging Area, bool Uses)> OwnAreas, IReadOnlyList<(int Id, string Title)> Discussions, bool MayChange, bool MayErase)
    {
        /// <summary>Meetings that it was put beside and that the reader may see, the latest first.</summary>
        public IReadOnlyList<Meeting> Meetings { get; init; } = [];

        /// <summary>Whether the reader may change what is said of it.</summary>
        public bool MayEdit { get; init; }
    }

    /// <param name="Number">From 1.</param>
    /// <param name="By">Who shared it, as this reader may know.</param>
    /// <param name="At">When.</param>
    /// <param name="Note">What was new; empty for the first.</param>
    /// <param name="FileName">The file's name.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Length">In bytes.</param>
    /// <param name="Sha256">Of the file.</param>
    /// <param name="Unread">What search could not read of it, or null.</param>
    public sealed record Version(int Number, Signature By, DateTime At, string Note, string FileName, FileKind Kind, long Length, string Sha256, string? Unread);

    /// <param name="Id">The stored file.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Length">In bytes.</param>
    public sealed record File(long Id, string Name, FileKind Kind, long Length);

    /// <summary>The document; null when there is none that this person may see.</summary>
    public async Task<Answer?> For(Person person, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.DocumentsFor(person).AsNoTracking().Include(d => d.Room).Include(d => d.Area).FirstOrDefaultAsync(d => d.Id == id, cancel) is not { } document)
            return null;
        var versions = await db.DocumentVersions.AsNoTracking().Where(v => v.DocumentId == id && v.Number != null).OrderByDescending(v => v.Number).ToListAsync(cancel);
        var writers = await db.WritersOf([.. versions.Select(v => v.AuthorId).Distinct()], clock.GetUtcNow().UtcDateTime, cancel);
        var uses = await db.DocumentUses.Where(u => u.DocumentId == id).OrderBy(u => u.Area.Name).Select(u => new { u.AreaId, u.Area.Name, u.Since }).ToListAsync(cancel);
        var seen = db.DiscussionsFor(person);
        var beside = await db.DocumentDiscussions.Where(b => b.DocumentId == id).Join(seen, b => b.DiscussionId, d => d.Id, (_, d) => new { d.Id, d.Title }).OrderByDescending(d => d.Id).Take(20).ToListAsync(cancel);
        var meetings = db.DocumentMeetings.Where(b => b.DocumentId == id).Select(b => b.MeetingId);
        return new(
            document,
            [.. versions.Select(v => new Version(v.Number!.Value, Signature.Of(writers[v.AuthorId], withoutName: false, person), v.SharedAt!.Value, v.Note, v.FileName!, v.Kind!.Value, v.Length, v.Sha256!, v.Unread))],
            [.. uses.Select(u => (u.Name, u.Since))],
            [.. UseDocument.MaySpeakFor(person).Select(belonging => (belonging, uses.Exists(u => u.AreaId == belonging.Area)))],
            [.. beside.Select(d => (d.Id, d.Title))],
            await db.DocumentsToChangeFor(person).AnyAsync(d => d.Id == id, cancel),
            await EraseDocument.Erasable(db, person, id).AnyAsync(cancel))
        {
            Meetings = await db.MeetingsFor(person).AsNoTracking().Where(m => meetings.Contains(m.Id)).OrderByDescending(m => m.StartsAt).Take(20).ToListAsync(cancel),
            MayEdit = EditDocument.May(person, document),
        };
    }

    /// <summary>The file of a version; null when there is none that this person may see.</summary>
    public async Task<File?> FileOf(Person person, int id, int number, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var documents = db.DocumentsFor(person).Select(d => d.Id);
        return await db.DocumentVersions.Where(v => v.DocumentId == id && v.Number == number && documents.Contains(v.DocumentId))
            .Select(v => new File(v.FileId!.Value, v.FileName!, v.Kind!.Value, v.Length)).FirstOrDefaultAsync(cancel);
    }
}
