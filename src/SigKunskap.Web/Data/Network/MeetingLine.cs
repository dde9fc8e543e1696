using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace SigKunskap.Web.Data.Network;

/// <summary>The line of those who want to come to a meeting.</summary>
internal static class MeetingLine
{
    /// <summary>How the change feed tells that somebody has moved up from the waiting list. Subject: the meeting's number, a space, the member's.</summary>
    public const string MovedUp = "meeting.place";

    /// <summary>Those who stand in line. Who has left the network stands in none.</summary>
    public static IQueryable<SignUp> LineOf(this SigKunskapDb db, int meeting) => db.SignUps.Where(s => s.MeetingId == meeting && s.Member.LeftAt == null);

    /// <summary>How many stand before a member; null when they do not stand in line.</summary>
    public static async Task<int?> Before(this SigKunskapDb db, int meeting, int member, CancellationToken cancel) =>
        await db.LineOf(meeting).Where(s => s.MemberId == member).Select(s => (int?)s.Number).FirstOrDefaultAsync(cancel) is { } number
            ? await db.LineOf(meeting).CountAsync(s => s.Number < number, cancel)
            : null;

    /// <summary>Waits until nobody else changes the line of a meeting, and keeps it so to the end of the open transaction. Gives the next number.</summary>
    public static async Task<int> Hold(this SigKunskapDb db, int meeting, CancellationToken cancel)
    {
        // A write to the meeting's row: on SQLite the only writer, on SQL Server the only one at this row.
        await db.Meetings.Where(m => m.Id == meeting).ExecuteUpdateAsync(set => set.SetProperty(m => m.LastNumber, m => m.LastNumber + 1), cancel);
        return await db.Meetings.Where(m => m.Id == meeting).Select(m => m.LastNumber).FirstAsync(cancel);
    }

    /// <summary>Takes a member out of a line that is held, and tells whoever has their place now.</summary>
    public static async Task GiveUpPlace(this SigKunskapDb db, Meeting meeting, int member, CancellationToken cancel)
    {
        if (await db.Before(meeting.Id, member, cancel) is not { } before)
            return;
        var next = meeting.Capacity is { } capacity && before < capacity && meeting.CancelledAt is null
            ? await db.LineOf(meeting.Id).OrderBy(s => s.Number).Skip(capacity).Select(s => (int?)s.MemberId).FirstOrDefaultAsync(cancel)
            : null;
        await db.SignUps.Where(s => s.MeetingId == meeting.Id && s.MemberId == member).ExecuteDeleteAsync(cancel);
        if (next is { } lucky)
            db.Tell(MovedUp, string.Create(CultureInfo.InvariantCulture, $"{meeting.Id} {lucky}"));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>For somebody who leaves, while they still stand in line: their places, the waiting list of each meeting to come moves up, and the way in for their calendar program goes.</summary>
    public static async Task GiveUpPlaces(this SigKunskapDb db, int member, DateTime now, CancellationToken cancel)
    {
        // In the order of the numbers, so that two who leave at the same moment do not wait for each other.
        foreach (var id in await db.SignUps.Where(s => s.MemberId == member && s.Meeting.StartsAt > now).OrderBy(s => s.MeetingId).Select(s => s.MeetingId).ToListAsync(cancel))
        {
            await db.Hold(id, cancel);
            await db.GiveUpPlace(await db.Meetings.AsNoTracking().FirstAsync(m => m.Id == id, cancel), member, cancel);
        }

        await db.SignUps.Where(s => s.MemberId == member).ExecuteDeleteAsync(cancel);
        await db.CalendarKeys.Where(k => k.MemberId == member).ExecuteDeleteAsync(cancel);
    }
}
