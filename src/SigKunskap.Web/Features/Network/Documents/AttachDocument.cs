using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Documents.Types;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Documents;

/// <summary>Puts documents beside a discussion, and shows those that stand there. A document is seen by those who may see it, wherever it stands.</summary>
public sealed class AttachDocument(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    private const int MostOffered = 100;

    /// <param name="Id">The document.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Detail">What it is and how large.</param>
    /// <param name="MayRemove">Whether the reader may take it from the discussion: who put it there, and a facilitator.</param>
    public sealed record Row(int Id, string Title, string Detail, bool MayRemove);

    /// <param name="Title">The discussion's.</param>
    /// <param name="Documents">What may be put beside it, newest first.</param>
    public sealed record Offer(string Title, IReadOnlyList<Row> Documents);

    /// <summary>What stands beside a discussion, as far as a person may see.</summary>
    public async Task<IReadOnlyList<Row>> Beside(Person person, int discussion, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var beside = db.DocumentDiscussions.Where(b => b.DiscussionId == discussion);
        var rows = await db.DocumentsFor(person).Join(beside, d => d.Id, b => b.DocumentId, (d, b) => new { d.Id, d.Title, b.At, b.MemberId, Newest = db.DocumentVersions.Where(v => v.DocumentId == d.Id && v.Number != null).OrderByDescending(v => v.Number).Select(v => new { v.Kind, v.Length }).First() })
            .OrderBy(b => b.At).ToListAsync(cancel);
        return [.. rows.Select(row => new Row(row.Id, row.Title, Detail(row.Newest.Kind!.Value, row.Newest.Length), person.IsFacilitator || row.MemberId == person.Id))];
    }

    /// <summary>What a person may put beside a discussion that they may write in; null when there is none such.</summary>
    public async Task<Offer?> Offered(Person person, int discussion, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await Open(db, person, discussion).Select(d => d.Title).FirstOrDefaultAsync(cancel) is not { } title)
            return null;
        var rows = await db.DocumentsFor(person).Where(d => !db.DocumentDiscussions.Any(b => b.DiscussionId == discussion && b.DocumentId == d.Id)).OrderByDescending(d => d.ChangedAt).Take(MostOffered)
            .Select(d => new { d.Id, d.Title, Newest = db.DocumentVersions.Where(v => v.DocumentId == d.Id && v.Number != null).OrderByDescending(v => v.Number).Select(v => new { v.Kind, v.Length }).First() }).ToListAsync(cancel);
        return new(title, [.. rows.Select(row => new Row(row.Id, row.Title, Detail(row.Newest.Kind!.Value, row.Newest.Length), false))]);
    }

    /// <summary>False when there is no such discussion or document for this person.</summary>
    public async Task<bool> For(Person by, int discussion, int document, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!await Open(db, by, discussion).AnyAsync(cancel) || !await db.DocumentsFor(by).AnyAsync(d => d.Id == document, cancel))
            return false;
        db.DocumentDiscussions.Add(new() { DiscussionId = discussion, DocumentId = document, MemberId = by.Id, At = clock.GetUtcNow().UtcDateTime });
        db.TellDocument(DocumentChanges.Attached, document);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure))
        {
            // It stands there already.
        }

        return true;
    }

    public async Task<bool> Remove(Person by, int discussion, int document, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Open(db, by, discussion).AnyAsync(cancel)
            && await db.DocumentDiscussions.Where(b => b.DiscussionId == discussion && b.DocumentId == document && (by.IsFacilitator || b.MemberId == by.Id)).ExecuteDeleteAsync(cancel) == 1;
    }

    private static IQueryable<Discussion> Open(SigKunskapDb db, Person person, int discussion) => db.DiscussionsFor(person).Where(d => d.Id == discussion && d.LockedAt == null);

    private static string Detail(FileKind kind, long length) => $"{FileTypes.Name(kind)}, {FileTypes.Size(length)}";
}
