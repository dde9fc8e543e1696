using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.Drafts;

/// <summary>Takes away drafts that nobody has come back to.</summary>
public sealed class OldDrafts(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock, ILogger<OldDrafts> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    /// <summary>Takes away what is too old, and says how many that was.</summary>
    public async Task<int> Remove(CancellationToken cancel = default)
    {
        var oldest = clock.GetUtcNow().UtcDateTime.AddDays(-Draft.DaysKept);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Drafts.Where(d => d.SavedAt < oldest).ExecuteDeleteAsync(cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var time = new PeriodicTimer(Pause, clock);
        try
        {
            do
                await Try(stoppingToken);
            while (await time.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped, as asked.
        }
    }

    private async Task Try(CancellationToken cancel)
    {
        try
        {
            await Remove(cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning("Old drafts could not be taken away: {Failure}", failure.GetType().FullName);
        }
    }
}
