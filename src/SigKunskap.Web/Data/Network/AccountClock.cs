using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Data.Network;

/// <summary>When accounts are taken away: those that nobody uses, and those that belong nowhere any more, as a guest's after their time.</summary>
public static class AccountClock
{
    /// <param name="Member">The member.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="At">When the account is taken away.</param>
    /// <param name="IsOutside">Whether it is because they belong nowhere; otherwise because they have not been here.</param>
    public sealed record Ending(int Member, string Name, DateTime At, bool IsOutside);

    /// <summary>The end of an account as it stands now; null for one that has left.</summary>
    public static async Task<Ending?> EndOf(this SigKunskapDb db, int member, KeepingSettings keeping, DateTime now, CancellationToken cancel) =>
        await Ends(db, db.Members.Where(m => m.Id == member), keeping, now, cancel) is [var end] ? end : null;

    /// <summary>The accounts that are taken away before a time, the first of them first.</summary>
    public static async Task<IReadOnlyList<Ending>> EndsBefore(this SigKunskapDb db, DateTime before, KeepingSettings keeping, DateTime now, CancellationToken cancel) =>
        [.. (await Ends(db, db.Members, keeping, now, cancel)).Where(end => end.At < before).OrderBy(end => end.At).ThenBy(end => end.Member)];

    private static async Task<IReadOnlyList<Ending>> Ends(SigKunskapDb db, IQueryable<Member> members, KeepingSettings keeping, DateTime now, CancellationToken cancel)
    {
        // Compared here: a network has thousands of members at most, and the two engines count days differently.
        var rows = await members.Where(m => m.LeftAt == null).Select(m => new
        {
            m.Id,
            m.Name,
            m.IsFacilitator,
            LastAt = m.SeenAt ?? m.JoinedAt,
            m.JoinedAt,
            Belongs = db.Memberships.Any(b => b.MemberId == m.Id && b.EndedAt == null && (b.Until == null || b.Until > now)),
            Edits = db.Editorships.Any(e => e.MemberId == m.Id),
            EndedAt = db.Memberships.Where(b => b.MemberId == m.Id && b.EndedAt != null).Max(b => b.EndedAt),
            Until = db.Memberships.Where(b => b.MemberId == m.Id && b.EndedAt == null && b.Until != null).Max(b => b.Until),
        }).ToListAsync(cancel);
        return [.. rows.Select(row =>
        {
            var unused = (row.LastAt > row.JoinedAt ? row.LastAt : row.JoinedAt).AddDays(keeping.Inactive);
            if (row.IsFacilitator || row.Belongs || row.Edits)
                return new Ending(row.Id, row.Name, unused, false);
            var outside = new[] { row.JoinedAt, row.EndedAt ?? row.JoinedAt, row.Until ?? row.JoinedAt }.Max().AddDays(keeping.Outside);
            return outside < unused ? new Ending(row.Id, row.Name, outside, true) : new Ending(row.Id, row.Name, unused, false);
        })];
    }
}
