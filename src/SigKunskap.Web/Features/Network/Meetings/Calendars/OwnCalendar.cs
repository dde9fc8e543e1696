using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Meetings.Calendars;

/// <summary>
/// What a member's own calendar program reads: the meetings they have signed up for or organise. The key says whose it is; what they may see
/// is asked at each reading, so that it ends with their access.
/// </summary>
public sealed class OwnCalendar(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    public const string Path = "/natverk/traffar.ics", KeyName = "nyckel", Name = "SigKunskap träffar";

    /// <summary>Older than this is history, and a calendar is read every hour.</summary>
    private const int DaysKept = 365;

    /// <summary>When the member's key was made; null when there is none.</summary>
    public async Task<DateTime?> MadeAt(Person person, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.CalendarKeys.Where(k => k.MemberId == person.Id).Select(k => (DateTime?)k.MadeAt).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Makes a new key, which ends the one before. Shown once: what is kept is its hash.</summary>
    public async Task<string> Renew(Person person, CancellationToken cancel = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            var (key, now) = (InvitationKey.New(), clock.GetUtcNow().UtcDateTime);
            var hash = InvitationKey.HashOf(key)!;
            if (await db.CalendarKeys.Where(k => k.MemberId == person.Id).ExecuteUpdateAsync(set => set.SetProperty(k => k.Hash, hash).SetProperty(k => k.MadeAt, now), cancel) > 0)
                return key;
            try
            {
                db.CalendarKeys.Add(new() { MemberId = person.Id, Hash = hash, MadeAt = now });
                await db.SaveChangesAsync(cancel);
                return key;
            }
            catch (DbUpdateException failure) when (attempt < 3 && Database.IsAlreadyThere(failure))
            {
                // Another window of the same member was first.
            }
        }
    }

    /// <summary>Ends the key.</summary>
    public async Task End(Person person, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.CalendarKeys.Where(k => k.MemberId == person.Id).ExecuteDeleteAsync(cancel);
    }

    /// <summary>The calendar that a key opens; null when it opens none.</summary>
    public async Task<byte[]?> Read(string? key, Func<int, Uri> address, CancellationToken cancel = default)
    {
        if (InvitationKey.HashOf(key) is not { } hash)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var owner = await db.CalendarKeys.Where(k => k.Hash == hash).Join(db.Members, k => k.MemberId, m => m.Id, (_, m) => m).FirstOrDefaultAsync(cancel);
        if (owner is null || await db.ReadPerson(owner.Id, clock.GetUtcNow().UtcDateTime, cancel) is not { IsMember: true } person)
            return null;
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-DaysKept);
        var meetings = await db.MeetingsFor(person).AsNoTracking().Where(m => m.EndsAt > since && (m.OrganiserId == person.Id || db.SignUps.Any(s => s.MeetingId == m.Id && s.MemberId == person.Id)))
            .OrderBy(m => m.StartsAt).ThenBy(m => m.Id).ToListAsync(cancel);
        var events = new List<CalendarEvent>();
        foreach (var meeting in meetings)
            events.Add(new(meeting, await db.Before(meeting.Id, person.Id, cancel) is { } before && ChangeSignUp.Waiting(meeting, before) > 0, address(meeting.Id)));
        return CalendarFile.Of(events, Name);
    }

    /// <summary>One meeting as a file; null when the person may not see it.</summary>
    public async Task<byte[]?> One(Person person, int id, Func<int, Uri> address, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.MeetingsFor(person).AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } meeting
            ? null
            : CalendarFile.Of([new(meeting, await db.Before(id, person.Id, cancel) is { } before && ChangeSignUp.Waiting(meeting, before) > 0, address(id))]);
    }
}
