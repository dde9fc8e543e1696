namespace SigKunskap.Tests.Data;

/// <summary>A clock that stands still until somebody moves it; its timers go off when moved past.</summary>
public sealed class HandClock : TimeProvider
{
    private readonly Lock key = new();
    private readonly List<Timer> timers = [];
    private DateTimeOffset now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private TaskCompletionSource waiting = New();

    public override DateTimeOffset GetUtcNow()
    {
        lock (key)
            return now;
    }

    /// <summary>Ends when somebody waits for a time to pass; fails when nobody does within half a minute of real time.</summary>
    public Task SomebodyWaits(CancellationToken cancel)
    {
        lock (key)
            return timers.Count > 0 ? Task.CompletedTask : waiting.Task.WaitAsync(TimeSpan.FromSeconds(30), cancel);
    }

    public void Advance(TimeSpan time)
    {
        List<Timer> due;
        lock (key)
        {
            now += time;
            due = timers.FindAll(timer => timer.Due <= now);
            timers.RemoveAll(due.Contains);
        }
        due.ForEach(timer => timer.GoOff());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Timer(HandClock clock, Action goOff) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void GoOff() => goOff();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.key)
            {
                clock.timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                Due = clock.now + dueTime;
                clock.timers.Add(this);
                clock.waiting.TrySetResult();
                clock.waiting = New();
            }
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
