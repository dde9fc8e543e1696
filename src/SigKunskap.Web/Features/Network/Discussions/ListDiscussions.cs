using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Discussions;

/// <summary>The discussions that a member may read: pinned ones first in a room, and otherwise those that were written in last.</summary>
public sealed class ListDiscussions(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    public const int PageSize = 25;

    /// <param name="Room">A room's part of the address; null for all rooms.</param>
    /// <param name="OnlyUnanswered">Questions without an accepted answer and without a reply.</param>
    /// <param name="Tag">Only those with the tag.</param>
    /// <param name="Page">From 1.</param>
    public sealed record Input(string? Room = null, bool OnlyUnanswered = false, string? Tag = null, int Page = 1);

    /// <param name="Rooms">Every room that the member may enter.</param>
    /// <param name="Room">The one that was asked for, or null for all.</param>
    /// <param name="Rows">The discussions of this page.</param>
    /// <param name="Total">How many there are in all.</param>
    public sealed record Answer(IReadOnlyList<Room> Rooms, Room? Room, IReadOnlyList<Row> Rows, int Total);

    /// <param name="Id">The discussion.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Room">Its room's name.</param>
    /// <param name="By">Who started it.</param>
    /// <param name="LastPostAt">When somebody last wrote.</param>
    /// <param name="Replies">Posts after the first.</param>
    /// <param name="Unread">Posts since the member last read; all when they never have.</param>
    /// <param name="IsQuestion">Whether it wants an answer.</param>
    /// <param name="IsAnswered">Whether the one who asked took one.</param>
    /// <param name="IsPinned">Whether it stands first.</param>
    /// <param name="IsLocked">Whether it is closed for more.</param>
    /// <param name="IsHidden">Whether only facilitators see it.</param>
    public sealed record Row(int Id, string Title, string Room, Signature By, DateTime LastPostAt, int Replies, int Unread, bool IsQuestion, bool IsAnswered, bool IsPinned, bool IsLocked, bool IsHidden)
    {
        /// <summary>The name of the area that it is put to; null for what is put to none.</summary>
        public string? To { get; init; }
    }

    /// <summary>The list; null when there is no such room for this member.</summary>
    public async Task<Answer?> For(Person person, Input input, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rooms = await db.RoomsFor(person).AsNoTracking().ToListAsync(cancel);
        var room = rooms.Find(known => known.Slug == input.Room);
        if (input.Room is not null && room is null)
            return null;
        var found = db.DiscussionsFor(person);
        if (room is not null)
            found = found.Where(d => d.RoomId == room.Id);
        if (input.OnlyUnanswered)
            found = found.Where(d => d.IsQuestion && d.AcceptedPostId == null && d.LockedAt == null && db.Posts.Count(p => p.DiscussionId == d.Id && p.AuthorId != d.AuthorId) == 0);
        if (input.Tag is { } tag)
            found = found.Where(d => db.DiscussionTags.Any(t => t.DiscussionId == d.Id && t.Tag == tag));
        var total = await found.CountAsync(cancel);
        var ordered = room is null ? found.OrderByDescending(d => d.LastPostAt) : found.OrderByDescending(d => d.PinnedAt != null).ThenByDescending(d => d.LastPostAt);
        var page = await ordered.ThenByDescending(d => d.Id).Skip((input.Page - 1) * PageSize).Take(PageSize).Select(d => new
        {
            d.Id,
            d.Title,
            Room = d.Room.Name,
            d.AuthorId,
            WithoutName = db.Posts.Where(p => p.DiscussionId == d.Id).OrderBy(p => p.Id).Select(p => p.WithoutName).FirstOrDefault(),
            d.LastPostAt,
            Posts = db.Posts.Count(p => p.DiscussionId == d.Id),
            Unread = db.Posts.Count(p => p.DiscussionId == d.Id && p.AuthorId != person.Id && p.Id > (db.Readings.Where(r => r.MemberId == person.Id && r.DiscussionId == d.Id).Select(r => (long?)r.LastPostId).FirstOrDefault() ?? 0)),
            d.IsQuestion,
            IsAnswered = d.AcceptedPostId != null,
            IsPinned = d.PinnedAt != null,
            IsLocked = d.LockedAt != null,
            IsHidden = d.HiddenAt != null,
            To = db.AreaQuestions.Where(q => q.DiscussionId == d.Id).Select(q => q.Area.Name).FirstOrDefault(),
        }).ToListAsync(cancel);
        var writers = await db.WritersOf([.. page.Select(d => d.AuthorId).Distinct()], clock.GetUtcNow().UtcDateTime, cancel);
        return new(
            OwnRooms.InOrder(rooms),
            room,
            [.. page.Select(d => new Row(d.Id, d.Title, d.Room, Signature.Of(writers[d.AuthorId], d.WithoutName, person), d.LastPostAt, d.Posts - 1, d.Unread, d.IsQuestion, d.IsAnswered, d.IsPinned, d.IsLocked, d.IsHidden) { To = d.To })],
            total);
    }
}
