using SigKunskap.Search;

namespace SigKunskap.Tests.Search.Lucene;

// The conformance tests, put to Lucene.Net.
public sealed class LuceneFinding : FindingConformance
{
    private readonly LuceneFolders folders = new();

    protected override ISearchEngine Make(SearchSettings settings) => folders.Open(settings);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        folders.Dispose();
    }
}

public sealed class LuceneShowing : ShowingConformance
{
    private readonly LuceneFolders folders = new();

    protected override ISearchEngine Make(SearchSettings settings) => folders.Open(settings);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        folders.Dispose();
    }
}

public sealed class LuceneNarrowing : NarrowingConformance
{
    private readonly LuceneFolders folders = new();

    protected override ISearchEngine Make(SearchSettings settings) => folders.Open(settings);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        folders.Dispose();
    }
}

public sealed class LuceneReaders : ReadersConformance
{
    private readonly LuceneFolders folders = new();

    protected override ISearchEngine Make(SearchSettings settings) => folders.Open(settings);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        folders.Dispose();
    }
}

public sealed class LuceneBatches : BatchConformance
{
    private readonly LuceneFolders folders = new();

    protected override ISearchEngine Make(SearchSettings settings) => folders.Open(settings);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        folders.Dispose();
    }
}

public sealed class LuceneHostile : HostileConformance
{
    private readonly LuceneFolders folders = new();

    protected override ISearchEngine Make(SearchSettings settings) => folders.Open(settings);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        folders.Dispose();
    }
}

public sealed class LuceneRanking : RankingConformance, IDisposable
{
    private readonly LuceneFolders folders = new();

    protected override ISearchEngine Make(SearchSettings settings) => folders.Open(settings);

    public void Dispose() => folders.Dispose();
}
