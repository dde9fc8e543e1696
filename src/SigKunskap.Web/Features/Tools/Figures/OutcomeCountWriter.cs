using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Web.Features.Tools.Figures;

/// <summary>Stores what this node has counted, every few minutes and when it stops.</summary>
public sealed class OutcomeCountWriter(OutcomeTally tally, IDbContextFactory<SigKunskapDb> databases, TimeProvider clock, ILogger<OutcomeCountWriter> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Write(cancellationToken);
    }

    /// <summary>Stores what has been counted; what cannot be stored is counted the next time.</summary>
    public async Task Write(CancellationToken cancel)
    {
        var left = tally.Take().ToDictionary();
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            foreach (var (key, shown) in left.ToList())
            {
                await Add(db, key, shown, cancel);
                left.Remove(key);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            tally.Return(left);
            log.LogWarning("Figures of the tools could not be stored: {Failure}", failure.GetType().FullName);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var time = new PeriodicTimer(Pause, clock);
        try
        {
            while (await time.WaitForNextTickAsync(stoppingToken))
                await Write(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped, as asked.
        }
    }

    /// <summary>Adds in the database, never here, so that nodes that write at once lose nothing.</summary>
    private static async Task Add(SigKunskapDb db, (string Flow, string Outcome, DateOnly Day) key, int shown, CancellationToken cancel)
    {
        if (await Raise() > 0)
            return;
        try
        {
            db.OutcomeCounts.Add(new() { Flow = key.Flow, Outcome = key.Outcome, Day = key.Day, Shown = shown });
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

        Task<int> Raise() => db.OutcomeCounts.Where(count => count.Flow == key.Flow && count.Outcome == key.Outcome && count.Day == key.Day)
            .ExecuteUpdateAsync(count => count.SetProperty(row => row.Shown, row => row.Shown + shown), cancel);
    }
}
