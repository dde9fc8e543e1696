using SigKunskap.Search;
using SigKunskap.Search.Index;

namespace SigKunskap.Tests.Search.Index;

/// <summary>A folder of its own for an index, gone with the test.</summary>
internal sealed class IndexFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sigkunskap-index-");

    public string Path => System.IO.Path.Combine(folder.FullName, "sok.db");

    public IReadOnlyList<string> Files => [.. folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    /// <summary>An engine in a folder that goes with it.</summary>
    public static ISearchEngine Open(SearchSettings settings)
    {
        var folder = new IndexFolder();
        return new WithFolder(SqliteSearchEngine.Open(folder.Path, settings), folder);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private sealed class WithFolder(ISearchEngine engine, IndexFolder folder) : ISearchEngine
    {
        public string Fingerprint => engine.Fingerprint;

        public long? Cursor => engine.Cursor;

        public int PageCount => engine.PageCount;

        public void Apply(IndexBatch batch) => engine.Apply(batch);

        public SearchAnswer Search(SearchRequest request) => engine.Search(request);

        public void Dispose()
        {
            engine.Dispose();
            folder.Dispose();
        }
    }
}
