using SigKunskap.Search;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Features.Search;

/// <summary>
/// Keeps the node's search index equal to the database. The index stores how far it has come in the change feed in its own file, in the
/// transaction that changes it; an index that is missing, damaged or of another form is built from the database.
/// </summary>
public sealed class SearchIndexFeeder(ISearchEngine engine, IEnumerable<ISearchSource> sources, LivingLibrary living, ChangeFeed feed, ILogger<SearchIndexFeeder> log) : IKeepsItsCursor, IDisposable
{
    private readonly SemaphoreSlim _writing = new(1, 1);

    public string Name => "search";

    public Task<long> Cursor(CancellationToken cancel) => Task.FromResult(engine.Cursor ?? 0);

    /// <summary>Builds the index when it is empty, or ahead of a database that a backup was read back into. Says whether it did.</summary>
    public async Task<bool> BuildWhenNeeded(CancellationToken cancel)
    {
        if (engine.Cursor is { } cursor && cursor <= await feed.Head(cancel))
            return false;
        var pages = await Rebuild(cancel);
        log.LogInformation("Byggde sökindexet: {Pages} sidor.", pages);
        return true;
    }

    /// <summary>Builds the index from the database, and says how many pages it holds.</summary>
    public async Task<int> Rebuild(CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel);
        try
        {
            var head = await feed.Head(cancel);
            var library = await living.Through(head, cancel);
            engine.Apply(new([.. sources.SelectMany(source => source.All(library))], [], head, Clear: true));
            return engine.PageCount;
        }
        finally
        {
            _writing.Release();
        }
    }

    public async Task Take(IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        if (engine.Cursor is null)
        {
            await Rebuild(cancel);
            return;
        }

        var stale = changes.SelectMany(change => sources.Select(source => (source, addresses: source.Stale(change)))).ToList();
        if (stale.Exists(item => item.addresses is null))
        {
            await Rebuild(cancel);
            return;
        }

        var library = await living.Through(changes[^1].Id, cancel);
        var now = stale.SelectMany(item => item.addresses!.Distinct().Select(address => (address, page: item.source.At(address, library)))).DistinctBy(item => item.address).ToList();
        await _writing.WaitAsync(cancel);
        try
        {
            engine.Apply(new([.. now.Select(item => item.page).OfType<SearchPage>()], [.. now.Where(item => item.page is null).Select(item => item.address)], changes[^1].Id));
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose() => _writing.Dispose();
}
