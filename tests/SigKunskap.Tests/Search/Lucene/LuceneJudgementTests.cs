using SigKunskap.Search;
using SigKunskap.Tests.Search.Judgements;

namespace SigKunskap.Tests.Search.Lucene;

/// <summary>The judged queries with the same floors, put to Lucene.Net.</summary>
public sealed class LuceneJudgementTests(ITestOutputHelper output) : JudgementTests(output), IDisposable
{
    private readonly LuceneFolders folders = new();

    protected override ISearchEngine Make(SearchSettings settings) => folders.Open(settings);

    public void Dispose() => folders.Dispose();
}
