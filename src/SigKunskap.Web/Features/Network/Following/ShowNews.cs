using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Following;

/// <summary>What has happened in what a member follows.</summary>
public sealed class ShowNews(IDbContextFactory<SigKunskapDb> databases, ReadNotices notices)
{
    public const int Most = 100;

    /// <param name="New">What happened since the member last looked, the newest first.</param>
    /// <param name="Earlier">What they have had before.</param>
    /// <param name="Last">The newest notice; 0 for none.</param>
    public sealed record Answer(IReadOnlyList<ReadNotices.Row> New, IReadOnlyList<ReadNotices.Row> Earlier, long Last);

    public async Task<Answer> For(Person person, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var seen = await Seen(db, person).FirstOrDefaultAsync(cancel);
        var latest = await db.Notices.AsNoTracking().Where(n => n.MemberId == person.Id).OrderByDescending(n => n.Id).Take(Most).ToListAsync(cancel);
        var rows = await notices.For(db, person, latest, cancel);
        return new([.. rows.Where(row => row.Notice.Id > seen)], [.. rows.Where(row => row.Notice.Id <= seen)], latest.FirstOrDefault()?.Id ?? 0);
    }

    /// <summary>How much is new, at most <see cref="Most"/>: an index is read that far and no further.</summary>
    public async Task<int> Count(Person person, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var seen = await Seen(db, person).FirstOrDefaultAsync(cancel);
        return await db.Notices.Where(n => n.MemberId == person.Id && n.Id > seen).OrderBy(n => n.Id).Take(Most).CountAsync(cancel);
    }

    /// <summary>Remembers how far the member has looked. Only forward.</summary>
    public async Task Remember(Person person, long last, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (last == 0 || await db.NewsReadings.Where(r => r.MemberId == person.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.LastNoticeId, r => r.LastNoticeId < last ? last : r.LastNoticeId), cancel) > 0)
            return;
        try
        {
            db.NewsReadings.Add(new() { MemberId = person.Id, LastNoticeId = last });
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure))
        {
            // Another window of the same member was first.
        }
    }

    private static IQueryable<long> Seen(SigKunskapDb db, Person person) => db.NewsReadings.Where(r => r.MemberId == person.Id).Select(r => r.LastNoticeId);
}
