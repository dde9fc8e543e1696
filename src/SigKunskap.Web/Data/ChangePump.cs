namespace SigKunskap.Web.Data;

/// <summary>Brings one consumer what was told: at once when it was told in this node, within a second when in another.</summary>
public sealed class ChangePump(IChangeConsumer consumer, ChangeFeed feed, ChangeSignal signal, TimeProvider clock, ILogger<ChangePump> log)
    : BackgroundService
{
    private const int Batch = 200;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            var woken = signal.Next;
            try
            {
                while (await TakeNext(stoppingToken))
                    failures = 0;
                failures = 0;
                await WokenOrPoll(woken, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                var pause = Pause(++failures);
                // The message of an exception may quote what somebody wrote; its type and trace do not.
                log.LogError("{Consumer} could not take changes, attempt {Attempt}, again in {Pause}: {Failure}\n{Trace}",
                    consumer.Name, failures, pause, e.GetType().FullName, e.StackTrace);
                await Task.Delay(pause, clock, stoppingToken);
            }
        }
    }

    private static TimeSpan Pause(int failures)
        => TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(failures, 10) - 1)));

    private async Task<bool> TakeNext(CancellationToken cancel)
    {
        var own = consumer as IKeepsItsCursor;
        var cursor = await (own?.Cursor(cancel) ?? feed.Cursor(consumer.Name, cancel));
        var changes = await feed.ReadAfter(cursor, Batch, cancel);
        if (changes.Count == 0)
            return false;
        await consumer.Take(changes, cancel);
        if (own is null)
            await feed.Move(consumer.Name, changes[^1].Id, cancel);
        else if (await own.Cursor(cancel) <= cursor)
            throw new InvalidOperationException("The consumer took changes and did not move its cursor.");
        return true;
    }

    private async Task WokenOrPoll(Task woken, CancellationToken cancel)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(woken, Task.Delay(Poll, clock, done.Token));
        await done.CancelAsync();
    }
}

public static class ChangeConsumers
{
    /// <summary>One instance of the consumer, and its own pump, so that a slow one holds up nobody.</summary>
    public static IServiceCollection AddChangeConsumer<TConsumer>(this IServiceCollection services)
        where TConsumer : class, IChangeConsumer
    {
        services.AddSingleton<TConsumer>();
        return services.AddSingleton<IHostedService>(all => ActivatorUtilities.CreateInstance<ChangePump>(all, all.GetRequiredService<TConsumer>()));
    }
}
