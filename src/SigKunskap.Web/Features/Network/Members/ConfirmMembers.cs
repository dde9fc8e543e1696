using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Members;

/// <summary>An area's contact says twice a year who still belongs to it: those who are kept are confirmed, and the others lose their access.</summary>
public sealed class ConfirmMembers(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <param name="Area">The area.</param>
    /// <param name="Rows">Its memberships that nobody has ended, with the members, by name.</param>
    public sealed record Answer(Area Area, IReadOnlyList<Membership> Rows);

    /// <param name="Area">The area's part of the address.</param>
    /// <param name="Shown">The memberships that the contact saw.</param>
    /// <param name="Kept">Those of them that are to stand.</param>
    public sealed record Input(string Area, IReadOnlyCollection<int> Shown, IReadOnlyCollection<int> Kept);

    /// <summary>The areas whose members this person confirms.</summary>
    public async Task<IReadOnlyList<Area>> Areas(Person by, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await AreasOf(db, by).AsNoTracking().OrderBy(a => a.Name).ToListAsync(cancel);
    }

    /// <summary>An area with its members; null when this person does not confirm them.</summary>
    public async Task<Answer?> Find(Person by, string area, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await AreasOf(db, by).AsNoTracking().FirstOrDefaultAsync(a => a.Slug == area, cancel) is { } found
            ? new(found, await Standing(db, found).AsNoTracking().OrderBy(m => m.Member.Name).ToListAsync(cancel))
            : null;
    }

    /// <summary>Confirms and ends, all or nothing. One's own membership always stands. What is wrong comes back in words; null when the area is not this person's.</summary>
    public async Task<string?> For(Person by, Input input, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await AreasOf(db, by).FirstOrDefaultAsync(a => a.Slug == input.Area, cancel) is not { } area)
            return "Området finns inte längre.";
        var (now, rows) = (Now, await Standing(db, area).ToListAsync(cancel));
        if (!rows.Select(m => m.Id).ToHashSet().SetEquals(input.Shown))
            return "Listan har ändrats sedan du öppnade sidan. Se hur den är nu, och bekräfta igen.";
        foreach (var row in rows)
        {
            if (input.Kept.Contains(row.Id) || row.MemberId == by.Id)
            {
                row.Confirm(now);
                continue;
            }

            await db.End(row, now, cancel);
            db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "membership.ended", Subject = $"member {row.MemberId} area {area.Slug}" });
        }

        db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "members.confirmed", Subject = $"area {area.Slug}" });
        db.Tell("members", area.Slug);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return "Någon annan ändrade listan just nu. Se hur den är, och bekräfta igen.";
        }
    }

    /// <summary>The areas of this contact that have to confirm their members now, with the day by which the first must be.</summary>
    public async Task<IReadOnlyList<(Area Area, DateTime By)>> Reminders(Person by, CancellationToken cancel = default)
    {
        var own = by.Belongings.Where(b => b.Role == MembershipRole.Contact).Select(b => b.Area).ToList();
        if (own.Count == 0)
            return [];
        await using var db = await databases.CreateDbContextAsync(cancel);
        var oldest = await db.Memberships.Where(Membership.WantsConfirming(Now)).Where(m => own.Contains(m.AreaId)).GroupBy(m => m.AreaId).Select(g => new { Area = g.Key, At = g.Min(m => m.ConfirmedAt) }).ToDictionaryAsync(g => g.Area, g => g.At, cancel);
        var areas = await db.Areas.AsNoTracking().Where(a => own.Contains(a.Id)).OrderBy(a => a.Name).ToListAsync(cancel);
        return [.. areas.Where(a => oldest.ContainsKey(a.Id)).Select(a => (a, oldest[a.Id].AddMonths(Membership.MonthsConfirmed)))];
    }

    /// <summary>How urgent the last reminder is, in words to end a sentence with.</summary>
    public string Left(DateTime by) => Membership.ReminderAt(by, Now) switch
    {
        0 => ": dagen har gått",
        3 => ": sista dagarna",
        14 => ": högst två veckor kvar",
        _ => "",
    };

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static IQueryable<Area> AreasOf(SigKunskapDb db, Person by)
    {
        var own = by.Belongings.Where(b => b.Role == MembershipRole.Contact).Select(b => b.Area).ToList();
        return by.IsFacilitator ? db.Areas : db.Areas.Where(a => own.Contains(a.Id));
    }

    private IQueryable<Membership> Standing(SigKunskapDb db, Area area)
    {
        var now = Now;
        return db.Memberships.Include(m => m.Member).Where(m => m.AreaId == area.Id && m.EndedAt == null && m.Member.LeftAt == null && (m.Until == null || m.Until > now));
    }
}
