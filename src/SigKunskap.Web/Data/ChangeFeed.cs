using Microsoft.EntityFrameworkCore;

namespace SigKunskap.Web.Data;

/// <summary>
/// Reads <see cref="Change"/> in order and misses none. Numbers are given when a row is written but seen when its transaction is
/// committed, so a missing number may still come: the feed waits there until the row after the gap has been around for
/// <see cref="DatabaseSettings.GapWait"/>, and then takes it that the number was rolled back.
/// </summary>
public sealed class ChangeFeed(IDbContextFactory<SigKunskapDb> databases, DatabaseSettings settings, TimeProvider clock)
{
    /// <summary>At most <paramref name="take"/> changes after the cursor; fewer, or none, while a gap is waited for.</summary>
    public async Task<IReadOnlyList<Change>> ReadAfter(long cursor, int take, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.Changes.AsNoTracking().Where(c => c.Id > cursor).OrderBy(c => c.Id).Take(take).ToListAsync(cancel);
        var settled = SettledUntil;
        var count = 0;
        while (count < rows.Count && (rows[count].Id == cursor + 1 || rows[count].At <= settled))
            cursor = rows[count++].Id;
        return rows[..count];
    }

    /// <summary>
    /// The last number with nothing still to come before it. Whoever rebuilds from the tables themselves reads this first and goes
    /// on from there.
    /// </summary>
    public async Task<long> Head(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var settled = SettledUntil;
        var head = await db.Changes.Where(c => c.At <= settled).OrderByDescending(c => c.Id).Select(c => c.Id).FirstOrDefaultAsync(cancel);
        while (await ReadAfter(head, 500, cancel) is { Count: > 0 } rows)
            head = rows[^1].Id;
        return head;
    }

    /// <summary>
    /// When the database was made. Whoever keeps a cursor outside it keeps this beside the cursor and begins anew when it differs,
    /// or when the cursor is past <see cref="Head"/> because a backup was read back.
    /// </summary>
    public async Task<DateTime> MadeAt(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var madeAt = await db.Database.SqlQuery<DateTime>($"SELECT AppliedAt AS Value FROM SchemaVersions WHERE Number = 1").SingleAsync(cancel);
        return DateTime.SpecifyKind(madeAt, DateTimeKind.Utc);
    }

    internal async Task<long> Cursor(string consumer, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.ChangeCursors.Where(c => c.Consumer == consumer).Select(c => c.LastId).SingleOrDefaultAsync(cancel);
    }

    /// <summary>Only forward: the same consumer in another node may have come further.</summary>
    internal async Task Move(string consumer, long lastId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        if (await Forward() == 0 && !await db.ChangeCursors.AnyAsync(c => c.Consumer == consumer, cancel))
            try
            {
                db.ChangeCursors.Add(new() { Consumer = consumer, LastId = lastId, MovedAt = now });
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException e) when (Database.IsAlreadyThere(e))
            {
                await Forward();
            }

        Task<int> Forward() => db.ChangeCursors.Where(c => c.Consumer == consumer && c.LastId < lastId)
            .ExecuteUpdateAsync(c => c.SetProperty(r => r.LastId, lastId).SetProperty(r => r.MovedAt, now), cancel);
    }

    private DateTime SettledUntil => clock.GetUtcNow().UtcDateTime - settings.GapWait;
}
