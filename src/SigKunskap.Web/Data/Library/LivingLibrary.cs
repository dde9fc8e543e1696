namespace SigKunskap.Web.Data.Library;

/// <summary>
/// The library in memory: one immutable snapshot, replaced whole when something in it changed. Every request reads the one it began with.
/// </summary>
public sealed class LivingLibrary(LibraryLoader loader, ChangeFeed feed) : IKeepsItsCursor, IDisposable
{
    private readonly SemaphoreSlim _loading = new(1, 1);
    private Snapshot _now = new(Content.Library.Empty, 0, Guid.NewGuid().ToString("n"));

    public string Name => "library";

    /// <summary>The library as it is now.</summary>
    public Content.Library Now => _now.Library;

    /// <summary>Names the snapshot; another snapshot has another name. For ETags.</summary>
    public string Version => _now.Version;

    /// <summary>Rises when a new snapshot has taken the place of the last.</summary>
    public event Action? Replaced;

    public Task<long> Cursor(CancellationToken cancel) => Task.FromResult(_now.Through);

    /// <summary>Reads the library for the first time.</summary>
    public Task Load(CancellationToken cancel) => Through(long.MaxValue, cancel);

    public async Task Take(IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        // Of what is done in discussions only what the open pages tell of verified answers matters, and that is seldom another.
        if (changes.Any(change => LibraryChanges.Concerns(change) || LibraryChanges.Switched(change) is not null || LibraryChanges.IsWatch(change))
            || (changes.Any(LibraryChanges.MayConcernAnswers) && !(await loader.Answered(cancel)).SetEquals(_now.Library.Answered)))
            await Through(changes[^1].Id, cancel);
        else
            _now = _now with { Through = changes[^1].Id };
    }

    /// <summary>A library that shows at least what was told up to a change.</summary>
    public async Task<Content.Library> Through(long change, CancellationToken cancel)
    {
        await _loading.WaitAsync(cancel);
        try
        {
            if (_now.Through >= change)
                return _now.Library;
            var head = await feed.Head(cancel);
            var library = await loader.Load(cancel);
            _now = new(library, change == long.MaxValue ? head : Math.Max(head, change), Guid.NewGuid().ToString("n"));
            Replaced?.Invoke();
            return library;
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();

    private sealed record Snapshot(Content.Library Library, long Through, string Version);
}
