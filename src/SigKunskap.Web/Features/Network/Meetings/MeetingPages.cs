using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Search;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Finding;

namespace SigKunskap.Web.Features.Network.Meetings;

/// <summary>Meetings as search takes them in, with what was asked, noted and decided. What is hidden or erased is not there, and neither is who wrote.</summary>
internal static class MeetingPages
{
    public static async Task<IReadOnlyList<SearchPage>> All(SigKunskapDb db, CancellationToken cancel) =>
        await Of(db, await db.Meetings.Select(meeting => meeting.Id).ToListAsync(cancel), cancel);

    /// <summary>The meetings that some changes are about.</summary>
    public static async Task<IReadOnlyList<SearchPage>> Changed(SigKunskapDb db, IEnumerable<Change> changes, CancellationToken cancel) =>
        await Of(db, [.. changes.Select(MeetingChanges.Of).OfType<int>().Distinct()], cancel);

    private static async Task<IReadOnlyList<SearchPage>> Of(SigKunskapDb db, List<int> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
            return [];
        var meetings = await db.Meetings.AsNoTracking().Include(m => m.Room).Where(m => ids.Contains(m.Id)).ToListAsync(cancel);
        var entries = (await db.MeetingEntries.AsNoTracking().Where(e => ids.Contains(e.MeetingId) && e.HiddenAt == null && e.ErasedAt == null).OrderBy(e => e.Id).ToListAsync(cancel)).ToLookup(e => e.MeetingId);
        var visited = meetings.Select(m => m.VisitingAreaId).OfType<int>().ToList();
        var rooms = visited.Count == 0 ? [] : await db.Rooms.Where(r => r.Kind == RoomKind.Area && visited.Contains(r.AreaId!.Value)).ToDictionaryAsync(r => r.AreaId!.Value, r => r.Id, cancel);
        return [.. meetings.Select(meeting => Page(meeting, entries[meeting.Id], meeting.VisitingAreaId is { } area && rooms.TryGetValue(area, out var room) ? room : null))];
    }

    private static SearchPage Page(Meeting meeting, IEnumerable<MeetingEntry> entries, int? visitors) => new(
        string.Create(CultureInfo.InvariantCulture, $"/natverk/traffar/{meeting.Id}"),
        "traff",
        meeting.Title,
        "",
        meeting.Room.Slug,
        $"{MeetingKindName.Of(meeting.Kind)}, {meeting.Room.Name}",
        [],
        [],
        null,
        [
            new("", "", [new("", PostMarkup.ToPlainText(meeting.Text)), new("program", meeting.Programme), new("", meeting.Place ?? "")]),
            .. entries.Select(entry => new Passage("", $"punkt-{entry.Id}", [new($"punkt-{entry.Id}", PostMarkup.ToPlainText(entry.Text))])),
        ],
        meeting.HiddenAt is not null ? [DiscussionPages.FacilitatorKey] : visitors is { } room ? [DiscussionPages.RoomKey(meeting.RoomId), DiscussionPages.RoomKey(room)] : [DiscussionPages.RoomKey(meeting.RoomId)]);
}
