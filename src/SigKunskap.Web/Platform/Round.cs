namespace SigKunskap.Web.Platform;

/// <summary>Something that each node sees to at its start and again after each pause. A round that fails is told in the log, and the next is tried.</summary>
public abstract class Round(TimeSpan pause, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>One round. Two nodes may go at the same time.</summary>
    protected abstract Task Go(CancellationToken cancel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var time = new PeriodicTimer(pause, clock);
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
            await Go(cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The message may quote what somebody wrote; its type does not.
            log.LogWarning("{Round} failed: {Failure}", GetType().Name, failure.GetType().FullName);
        }
    }
}
