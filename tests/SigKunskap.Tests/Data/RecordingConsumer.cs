using System.Threading.Channels;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Data;

/// <summary>Remembers what it was given, after it has failed as often as it was told to.</summary>
public class RecordingConsumer(params Exception[] failures) : IChangeConsumer
{
    private readonly Channel<IReadOnlyList<Change>> taken = Channel.CreateUnbounded<IReadOnlyList<Change>>();
    private readonly Queue<Exception> left = new(failures);

    public string Name => "provare";

    public virtual Task Take(IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        if (left.TryDequeue(out var failure))
            throw failure;
        taken.Writer.TryWrite(changes);
        return Task.CompletedTask;
    }

    /// <summary>The subjects of what it was given next; waits for it, though not for ever.</summary>
    public async Task<string> Next(CancellationToken cancel)
        => string.Join(" ", (await taken.Reader.ReadAsync(cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(30), cancel)).Select(c => c.Subject));
}

/// <summary>Keeps its cursor itself, unless it forgets to.</summary>
public sealed class SelfKeepingConsumer : RecordingConsumer, IKeepsItsCursor
{
    private long cursor;

    public bool Forgets { get; set; }

    public Task<long> Cursor(CancellationToken cancel) => Task.FromResult(Volatile.Read(ref cursor));

    public override async Task Take(IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        await base.Take(changes, cancel);
        if (!Forgets)
            Volatile.Write(ref cursor, changes[^1].Id);
    }
}
