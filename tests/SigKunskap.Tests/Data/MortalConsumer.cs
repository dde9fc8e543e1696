using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Data;

/// <summary>Builds a copy from what it is told, and dies in the middle of about every second batch.</summary>
internal sealed class MortalConsumer(Random fate) : IChangeConsumer
{
    private readonly Lock key = new();
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource? life;
    private long furthest;
    private long taken;
    private long goal = long.MaxValue;

    public string Name => "dödlig";

    public List<long> FirstSeen { get; } = [];

    public Dictionary<string, string> Copy { get; } = [];

    public int Seen { get; private set; }

    public void Born(CancellationTokenSource newLife) => life = newLife;

    /// <summary>Ends when a batch up to this change was taken whole: then nothing before it comes again.</summary>
    public Task HasTaken(long id, CancellationToken cancel)
    {
        lock (key)
            goal = id;
        Took(0);
        return reached.Task.WaitAsync(cancel);
    }

    public async Task Take(IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        var dies = fate.Next(2) == 0;
        foreach (var change in dies ? changes.Take(fate.Next(changes.Count + 1)) : changes)
            See(change);
        if (dies)
        {
            await life!.CancelAsync();
            cancel.ThrowIfCancellationRequested();
        }
        Took(changes[^1].Id);
    }

    private void See(Change change)
    {
        Seen++;
        var (path, text) = (change.Subject.Split('=')[0], change.Subject.Split('=')[1]);
        Copy[path] = text;
        if (change.Id <= furthest)
            return;
        furthest = change.Id;
        FirstSeen.Add(change.Id);
    }

    private void Took(long id)
    {
        lock (key)
            if ((taken = Math.Max(taken, id)) >= goal)
                reached.TrySetResult();
    }
}
