using SigKunskap.Search;
using SigKunskap.Search.Query;

namespace SigKunskap.Tests.Search;

/// <summary>
/// What every engine behind the search port must do. The conformance tests inherit it and know only the port; an engine
/// is put to them by a class that makes one.
/// </summary>
public abstract class SearchEngineFixture : IDisposable
{
    private readonly Lazy<ISearchEngine> engine;

    protected SearchEngineFixture() => engine = new(() =>
    {
        var made = Make(Library.Settings);
        made.Apply(new IndexBatch(Library.Pages, [], 1));
        return made;
    });

    /// <summary>The engine under test with the small library in it.</summary>
    protected ISearchEngine Engine => engine.Value;

    /// <summary>An empty engine.</summary>
    protected abstract ISearchEngine Make(SearchSettings settings);

    protected SearchAnswer Search(string query) => Engine.Search(new SearchRequest(SearchQuery.Parse(query)));

    protected IEnumerable<string> Addresses(string query) => Search(query).Hits.Select(hit => hit.Address);

    protected SearchHit First(string query) => Search(query).Hits[0];

    protected static string Marked(SearchHit hit) =>
        string.Concat(hit.Snippet.Select(part => part.Match ? $"[{part.Text}]" : part.Text));

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && engine.IsValueCreated)
            engine.Value.Dispose();
    }
}
