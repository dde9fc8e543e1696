using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Search.Figures;

/// <summary>
/// Stores what this node has counted, every few minutes and when it stops. A question gets a row only when it has been asked
/// <see cref="Least"/> times in a day here, so that what one person asks never reaches the disk; once it has a row, all nodes add to it.
/// </summary>
public sealed class SearchCountWriter(SearchTally tally, IDbContextFactory<SigKunskapDb> databases, TimeProvider clock, ILogger<SearchCountWriter> log) : BackgroundService
{
    public const int Least = 3;

    /// <summary>Two winters can be compared; nothing older is kept.</summary>
    private const int MonthsKept = 13;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Try(cancellationToken);
    }

    /// <summary>Stores what is to be stored, and takes away what is too old.</summary>
    public async Task Write(CancellationToken cancel)
    {
        var today = StockholmTime.Today(clock);
        await using var db = await databases.CreateDbContextAsync(cancel);
        foreach (var day in tally.NotStored().GroupBy(item => item.Day))
        {
            var known = (await db.SearchCounts.Where(count => count.Day == day.Key).Select(count => count.Query).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
            foreach (var (_, query, all, more) in day.Where(item => item.All.Searches >= Least || known.Contains(item.Query)))
            {
                await Add(db, day.Key, query, more, cancel);
                tally.Stored(day.Key, query, more);
            }
        }

        tally.ForgetBefore(today);
        var oldest = today.AddMonths(-MonthsKept);
        await db.SearchCounts.Where(count => count.Day < oldest).ExecuteDeleteAsync(cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var time = new PeriodicTimer(Pause, clock);
        try
        {
            while (await time.WaitForNextTickAsync(stoppingToken))
                await Try(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped, as asked.
        }
    }

    /// <summary>Figures are not worth an alarm; what could not be stored is stored the next time.</summary>
    private async Task Try(CancellationToken cancel)
    {
        try
        {
            await Write(cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning("Search figures could not be stored: {Failure}", failure.GetType().FullName);
        }
    }

    /// <summary>Adds in the database, never here, so that nodes that write at once lose nothing.</summary>
    private static async Task Add(SigKunskapDb db, DateOnly day, string query, SearchTally.Counts more, CancellationToken cancel)
    {
        if (await Raise() > 0)
            return;
        try
        {
            db.SearchCounts.Add(new() { Day = day, Query = query, Searches = more.Searches, WithoutHits = more.WithoutHits, Clicks = more.Clicks });
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure))
        {
            await Raise();
        }
        finally
        {
            db.ChangeTracker.Clear();
        }

        Task<int> Raise() => db.SearchCounts.Where(count => count.Day == day && count.Query == query).ExecuteUpdateAsync(count => count
            .SetProperty(row => row.Searches, row => row.Searches + more.Searches)
            .SetProperty(row => row.WithoutHits, row => row.WithoutHits + more.WithoutHits)
            .SetProperty(row => row.Clicks, row => row.Clicks + more.Clicks), cancel);
    }
}
