using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.Meetings;

/// <summary>The line of those who want to come to a meeting.</summary>
internal static class SignUps
{
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
}
