using System.Collections.Concurrent;
using System.Threading.Channels;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Network.Discussions;

namespace SigKunskap.Web.Features.Network.Live;

/// <summary>
/// Tells open pages of this node that a discussion has changed. Every node reads the whole feed for itself, from where it stood when the node
/// began: what happened before is on the pages already.
/// </summary>
public sealed class LiveDiscussions(ChangeFeed feed) : IKeepsItsCursor
{
    private readonly ConcurrentDictionary<Watch, int> watches = new();
    private long? cursor;

    public string Name => "live";

    public async Task<long> Cursor(CancellationToken cancel) => cursor ??= await feed.Head(cancel);

    public Task Take(IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        var changed = changes.Select(DiscussionChanges.Of).OfType<int>().ToHashSet();
        foreach (var (watch, _) in watches.Where(watch => changed.Contains(watch.Value)))
            watch.Tell();
        cursor = changes[^1].Id;
        return Task.CompletedTask;
    }

    /// <summary>Begins to watch a discussion at once; dispose it to stop.</summary>
    public Watch Of(int discussion)
    {
        var watch = new Watch(stop: ended => watches.TryRemove(ended, out _));
        watches[watch] = discussion;
        return watch;
    }

    /// <summary>One open page. Changes that come while it is busy are one.</summary>
    public sealed class Watch(Action<Watch> stop) : IDisposable
    {
        private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        /// <summary>Waits for a change. False when none came within the time.</summary>
        public async Task<bool> Next(TimeSpan within, CancellationToken cancel)
        {
            using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            wait.CancelAfter(within);
            try
            {
                return await changes.Reader.ReadAsync(wait.Token);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                return false;
            }
        }

        public void Dispose() => stop(this);

        internal void Tell() => changes.Writer.TryWrite(true);
    }
}
