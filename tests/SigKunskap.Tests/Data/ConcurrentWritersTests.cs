using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Data;

/// <summary>The promise of the feed under load: eight writers, and a consumer that is killed and started again, over and over.</summary>
public sealed class ConcurrentWritersTests : IAsyncLifetime
{
    private const int Writers = 8;
    private const int Each = 300;
    private TestDatabase databases = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => databases = await TestDatabase.Create(GetType());

    public ValueTask DisposeAsync() => databases.DisposeAsync();

    [Fact(Timeout = 120_000)]
    public async Task No_change_is_missed_and_the_order_is_kept()
    {
        var mortal = new MortalConsumer(new Random(20261123));
        using var finished = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var consuming = Consume(mortal, finished.Token);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(writer), Cancel)));
        await mortal.HasTaken(await Last(), Cancel);
        await finished.CancelAsync();
        var lives = await consuming;

        var (ids, files) = await Truth();
        Assert.Equal(Writers * Each, ids.Count);
        Assert.Equal(ids, mortal.FirstSeen);
        Assert.Equal(files, mortal.Copy.OrderBy(row => row.Key, StringComparer.Ordinal));
        Assert.True(lives > 3, $"The consumer was given only {lives} lives.");
        Assert.True(mortal.Seen > ids.Count, "A killed consumer is given again what it had not confirmed.");
    }

    /// <summary>A new pump for each life, as after a restart: nothing remains but the cursor in the database.</summary>
    private async Task<int> Consume(MortalConsumer consumer, CancellationToken cancel)
    {
        for (var lives = 1; ; lives++)
        {
            using var life = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            consumer.Born(life);
            var feed = new ChangeFeed(databases, databases.Settings, TimeProvider.System);
            using var pump = new ChangePump(consumer, feed, databases.Signal, TimeProvider.System, NullLogger<ChangePump>.Instance);
            await pump.StartAsync(life.Token);
            await Task.WhenAny(Task.Delay(Timeout.Infinite, life.Token));
            await pump.StopAsync(CancellationToken.None);
            if (cancel.IsCancellationRequested)
                return lives;
        }
    }

    private async Task Write(int writer)
    {
        for (var n = 0; n < Each; n++)
            while (true)
                try
                {
                    await WriteOne($"{writer}/{n % 10}.yml", $"{n}");
                    break;
                }
                catch (Exception e) when (Database.IsBusy(e))
                {
                    await Task.Yield();
                }
    }

    private async Task WriteOne(string path, string text)
    {
        await using var db = databases.CreateDbContext();
        if (await db.LibraryFiles.SingleOrDefaultAsync(f => f.Path == path, Cancel) is { } file)
            file.Text = text;
        else
            db.LibraryFiles.Add(new() { Path = path, Text = text, Hash = new('0', 64), ChangedAt = DateTime.UtcNow, Origin = EditionOrigin.File });
        db.Tell("fil", $"{path}={text}");
        await db.SaveChangesAsync(Cancel);
    }

    private async Task<long> Last()
    {
        await using var db = databases.CreateDbContext();
        return await db.Changes.MaxAsync(c => c.Id, Cancel);
    }

    private async Task<(List<long> Ids, IEnumerable<KeyValuePair<string, string>> Files)> Truth()
    {
        await using var db = databases.CreateDbContext();
        var ids = await db.Changes.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(Cancel);
        var files = await db.LibraryFiles.ToDictionaryAsync(f => f.Path, f => f.Text, Cancel);
        return (ids, files.OrderBy(row => row.Key, StringComparer.Ordinal));
    }
}
