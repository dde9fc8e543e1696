using SigKunskap.Search;
using SigKunskap.Search.Lucene;

namespace SigKunskap.Tests.Search.Lucene;

/// <summary>Engines in folders of their own, which go with the test.</summary>
internal sealed class LuceneFolders : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("sigkunskap-lucene-");
    private int made;

    public string Next() => Path.Combine(root.FullName, $"index-{made++}");

    public ISearchEngine Open(SearchSettings settings) => LuceneSearchEngine.Open(Next(), settings);

    public void Dispose() => root.Delete(recursive: true);
}
