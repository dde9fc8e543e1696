using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Data;

public sealed class ChangePumpTests : DatabaseTest
{
    private readonly ListLogger<ChangePump> log = new();

    [Fact]
    public async Task What_is_told_in_this_node_is_taken_at_once()
    {
        var consumer = new RecordingConsumer();
        await using var pump = await Idle(consumer);

        await Save(db => db.Tell("utgåva", "a"));

        Assert.Equal("a", await consumer.Next(Cancel));
    }

    [Fact]
    public async Task What_is_told_in_a_transaction_is_taken_when_that_is_committed()
    {
        var consumer = new RecordingConsumer();
        await using var pump = await Idle(consumer);
        await using var db = Databases.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        db.Tell("utgåva", "a");
        var before = Databases.Signal.Next;
        await db.SaveChangesAsync(Cancel);
        Assert.False(before.IsCompleted);

        await transaction.CommitAsync(Cancel);

        Assert.Equal("a", await consumer.Next(Cancel));
    }

    [Fact]
    public async Task What_is_told_in_another_node_is_taken_within_a_second()
    {
        var consumer = new RecordingConsumer();
        await using var pump = await Idle(consumer);
        await using (var other = Databases.InAnotherNode())
        {
            other.Tell("utgåva", "a");
            await other.SaveChangesAsync(Cancel);
        }

        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("a", await consumer.Next(Cancel));
    }

    [Fact]
    public async Task A_save_that_tells_nothing_wakes_nobody()
    {
        var next = Databases.Signal.Next;

        await Save(db => db.GuidancePages.Add(new() { Topic = "sekretess", Slug = "samtycke" }));

        Assert.False(next.IsCompleted);
    }

    [Fact]
    public async Task A_consumer_that_fails_is_given_the_same_again_after_a_growing_pause()
    {
        var consumer = new RecordingConsumer(new FormatException("Ett barns namn"), new FormatException("Ett barns namn"));
        await Save(db => db.Tell("utgåva", "a"));
        await using var pump = await Idle(consumer);

        Clock.Advance(TimeSpan.FromSeconds(1));
        await Clock.SomebodyWaits(Cancel);
        Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("a", await consumer.Next(Cancel));
        Assert.Equal(["1", "2"], log.Lines.Select(line => line.Split("attempt ")[1].Split(',')[0]));
    }

    [Fact]
    public async Task A_failure_is_logged_without_what_it_says()
    {
        var consumer = new RecordingConsumer(new FormatException("Ett barns namn"));
        await Save(db => db.Tell("utgåva", "a"));
        await using var pump = await Idle(consumer);

        var line = Assert.Single(log.Lines);
        Assert.StartsWith("provare could not take changes", line, StringComparison.Ordinal);
        Assert.Contains("System.FormatException", line, StringComparison.Ordinal);
        Assert.DoesNotContain("barns", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consumer_starts_again_where_it_left_off()
    {
        var consumer = new RecordingConsumer();
        await using (await Idle(consumer))
        {
            await Save(db => db.Tell("utgåva", "a"));
            await consumer.Next(Cancel);
            await Clock.SomebodyWaits(Cancel);
        }
        await Save(db => db.Tell("utgåva", "b"));

        await using var pump = await Idle(consumer);

        Assert.Equal("b", await consumer.Next(Cancel));
    }

    [Fact]
    public async Task A_consumer_may_keep_its_cursor_itself()
    {
        var consumer = new SelfKeepingConsumer();
        await Save(db => db.Tell("utgåva", "a"));
        await using var pump = await Idle(consumer);

        Assert.Equal("a", await consumer.Next(Cancel));
        Assert.Equal(0, await Databases.Feed.Cursor(consumer.Name, Cancel));
        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task A_consumer_that_forgets_its_cursor_is_not_asked_without_end()
    {
        await Save(db => db.Tell("utgåva", "a"));
        await using var pump = await Idle(new SelfKeepingConsumer { Forgets = true });

        Assert.Contains("System.InvalidOperationException", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    /// <summary>Started, and come to the point where it waits for the signal or the time.</summary>
    private async Task<Running> Idle(IChangeConsumer consumer)
    {
        var pump = new ChangePump(consumer, Databases.Feed, Databases.Signal, Clock, log);
        await pump.StartAsync(Cancel);
        await Clock.SomebodyWaits(Cancel);
        return new(pump);
    }

    private sealed class Running(ChangePump pump) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await pump.StopAsync(CancellationToken.None);
            pump.Dispose();
        }
    }
}
