namespace SigKunskap.Tests;

/// <summary>Runs like any clock, but shows the day that the test sets.</summary>
public sealed class DatedClock : TimeProvider
{
    /// <summary>The day the made-up library is written for, at noon in Sweden.</summary>
    public static readonly DateTimeOffset Today = new(2026, 11, 23, 11, 0, 0, TimeSpan.Zero);

    private TimeSpan ahead = Today - DateTimeOffset.UtcNow;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

    public void Set(DateTimeOffset now) => ahead = now - base.GetUtcNow();

    public void Advance(TimeSpan time) => ahead += time;
}
