using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Documents.Types;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Documents;

/// <summary>Puts documents beside a discussion or a meeting, and shows those that stand there. A document is seen by those who may see it, wherever it stands.</summary>
public sealed class AttachDocument(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    private const int MostOffered = 100;

    /// <param name="Id">The document.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Detail">What it is and how large.</param>
    /// <param name="Room">The room whose people see it.</param>
    /// <param name="MayRemove">Whether the reader may take it from there, if they may put documents there at all.</param>
    public sealed record Row(int Id, string Title, string Detail, string Room, bool MayRemove);

    /// <param name="Title">The discussion's or the meeting's.</param>
    /// <param name="Documents">What may be put beside it, newest first.</param>
    public sealed record Offer(string Title, IReadOnlyList<Row> Documents);

    /// <summary>What stands beside a discussion or a meeting, as far as a person may see.</summary>
    public async Task<IReadOnlyList<Row>> Beside(Person person, AttachPlace place, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.DocumentsFor(person).Join(place.In(db), d => d.Id, b => b.Document, (d, b) => new { d.Id, d.Title, Room = d.Room.Name, b.At, b.By, Newest = db.DocumentVersions.Where(v => v.DocumentId == d.Id && v.Number != null).OrderByDescending(v => v.Number).Select(v => new { v.Kind, v.Length }).First() })
            .OrderBy(b => b.At).ToListAsync(cancel);
        return [.. rows.Select(row => new Row(row.Id, row.Title, Detail(row.Newest.Kind!.Value, row.Newest.Length), row.Room, place.MayRemove(person, row.By)))];
    }

    /// <summary>What a person may put there; null when there is no such place where they may.</summary>
    public async Task<Offer?> Offered(Person person, AttachPlace place, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await place.OpenTo(db, person).FirstOrDefaultAsync(cancel) is not { } title)
            return null;
        var there = place.Numbers(db);
        var rows = await db.DocumentsFor(person).Where(d => !there.Contains(d.Id)).OrderByDescending(d => d.ChangedAt).Take(MostOffered)
            .Select(d => new { d.Id, d.Title, Room = d.Room.Name, Newest = db.DocumentVersions.Where(v => v.DocumentId == d.Id && v.Number != null).OrderByDescending(v => v.Number).Select(v => new { v.Kind, v.Length }).First() }).ToListAsync(cancel);
        return new(title, [.. rows.Select(row => new Row(row.Id, row.Title, Detail(row.Newest.Kind!.Value, row.Newest.Length), row.Room, false))]);
    }

    /// <summary>False when there is no such place or document for this person.</summary>
    public async Task<bool> For(Person by, AttachPlace place, int document, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!await place.OpenTo(db, by).AnyAsync(cancel) || !await db.DocumentsFor(by).AnyAsync(d => d.Id == document, cancel))
            return false;
        place.Add(db, document, by.Id, clock.GetUtcNow().UtcDateTime);
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

    public async Task<bool> Remove(Person by, AttachPlace place, int document, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await place.OpenTo(db, by).AnyAsync(cancel) && await place.Remove(db, document, by, cancel) == 1;
    }

    private static string Detail(FileKind kind, long length) => $"{FileTypes.Name(kind)}, {FileTypes.Size(length)}";
}
