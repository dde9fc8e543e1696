using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Guidance.Figures;

/// <summary>Stores what this node has counted, every few minutes and when it stops.</summary>
public sealed class PageCountWriter(PageTally tally, IDbContextFactory<SigKunskapDb> databases, TimeProvider clock, ILogger<PageCountWriter> log) : Round(TimeSpan.FromMinutes(5), clock, log)
{
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
            if (left.Count == 0)
                return;
            await using var db = await databases.CreateDbContextAsync(cancel);
            foreach (var ((page, day), count) in left.ToList())
            {
                await Add(db, page, day, count.Reads, count.FromSearch, cancel);
                left.Remove((page, day));
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning("Figures of the pages could not be stored: {Failure}", failure.GetType().FullName);
        }
        finally
        {
            tally.Return(left);
        }
    }

    protected override Task Go(CancellationToken cancel) => Write(cancel);

    /// <summary>Adds in the database, never here, so that nodes that write at once lose nothing.</summary>
    private static async Task Add(SigKunskapDb db, string page, DateOnly day, int reads, int fromSearch, CancellationToken cancel)
    {
        if (await Raise() > 0)
            return;
        try
        {
            db.PageCounts.Add(new() { Page = page, Day = day, Reads = reads, FromSearch = fromSearch });
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

        Task<int> Raise() => db.PageCounts.Where(count => count.Page == page && count.Day == day)
            .ExecuteUpdateAsync(count => count.SetProperty(row => row.Reads, row => row.Reads + reads).SetProperty(row => row.FromSearch, row => row.FromSearch + fromSearch), cancel);
    }
}
