using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Documents;

/// <summary>The documents that a member may read, those that changed last first, and what they have begun to share themselves.</summary>
public sealed class ListDocuments(IDbContextFactory<SigKunskapDb> databases)
{
    public const int PageSize = 25;

    /// <param name="Room">A room's part of the address; null for all.</param>
    /// <param name="Kind">Only those whose newest version is of a kind.</param>
    /// <param name="Page">From 1.</param>
    public sealed record Input(string? Room = null, FileKind? Kind = null, int Page = 1);

    /// <param name="Rooms">Every room that the member may enter.</param>
    /// <param name="Rows">The documents of this page.</param>
    /// <param name="Total">How many in all.</param>
    /// <param name="Begun">What the member has not shared yet.</param>
    public sealed record Answer(IReadOnlyList<Room> Rooms, IReadOnlyList<Row> Rows, int Total, IReadOnlyList<Upload> Begun);

    /// <param name="Id">The document.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Room">Its room's name.</param>
    /// <param name="Area">The area it comes from, or null.</param>
    /// <param name="ChangedAt">When a version was last shared.</param>
    /// <param name="Kind">Of the newest version.</param>
    /// <param name="Length">Of the newest version, in bytes.</param>
    /// <param name="Versions">How many there are.</param>
    /// <param name="Uses">How many areas use it.</param>
    /// <param name="IsLocalTemplate">Whether it is how one area does it.</param>
    public sealed record Row(int Id, string Title, string Room, string? Area, DateTime ChangedAt, FileKind Kind, long Length, int Versions, int Uses, bool IsLocalTemplate);

    /// <param name="Id">The upload.</param>
    /// <param name="Title">Of its document.</param>
    /// <param name="HasFile">Whether its file has come.</param>
    public sealed record Upload(int Id, string Title, bool HasFile);

    /// <summary>The list; null when there is no such room for this member.</summary>
    public async Task<Answer?> For(Person person, Input input, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rooms = await db.RoomsFor(person).AsNoTracking().ToListAsync(cancel);
        var room = rooms.Find(known => known.Slug == input.Room);
        if (input.Room is not null && room is null)
            return null;
        var found = db.DocumentsFor(person);
        if (room is not null)
            found = found.Where(d => d.RoomId == room.Id);
        if (input.Kind is { } kind)
            found = found.Where(d => db.DocumentVersions.Where(v => v.DocumentId == d.Id && v.Number != null).OrderByDescending(v => v.Number).Select(v => v.Kind).FirstOrDefault() == kind);
        var total = await found.CountAsync(cancel);
        var page = await found.OrderByDescending(d => d.ChangedAt).ThenByDescending(d => d.Id).Skip((input.Page - 1) * PageSize).Take(PageSize).Select(d => new
        {
            d.Id,
            d.Title,
            Room = d.Room.Name,
            Area = d.Area == null ? null : d.Area.Name,
            d.ChangedAt,
            d.IsLocalTemplate,
            Newest = db.DocumentVersions.Where(v => v.DocumentId == d.Id && v.Number != null).OrderByDescending(v => v.Number).Select(v => new { v.Kind, v.Length, v.Number }).First(),
            Uses = db.DocumentUses.Count(u => u.DocumentId == d.Id),
        }).ToListAsync(cancel);
        var begun = await db.UploadsOf(person).OrderByDescending(v => v.Id).Take(PageSize).Select(v => new Upload(v.Id, v.Document.Title, v.FileId != null)).ToListAsync(cancel);
        return new(
            [.. rooms.OrderBy(known => known.Kind).ThenBy(known => known.Name, Content.SwedishOrder.Comparer)],
            [.. page.Select(d => new Row(d.Id, d.Title, d.Room, d.Area, d.ChangedAt!.Value, d.Newest.Kind!.Value, d.Newest.Length, d.Newest.Number!.Value, d.Uses, d.IsLocalTemplate))],
            total,
            begun);
    }
}
