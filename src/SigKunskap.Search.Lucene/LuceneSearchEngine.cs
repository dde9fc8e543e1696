using Lucene.Net.Index;
using SigKunskap.Search.Index;
using SigKunskap.Search.Postings;
using SigKunskap.Search.Words;

namespace SigKunskap.Search.Lucene;

/// <summary>
/// Search with Lucene.Net, behind the same door as the engine on SQLite and with the same understanding of queries and the same close
/// ranking: Lucene keeps the pages in a folder and finds those that match. One program at a time may have the folder open.
/// </summary>
public sealed class LuceneSearchEngine : ISearchEngine
{
    private readonly SearchSettings settings;
    private readonly LuceneFolder folder;
    private readonly HeldPages held = new();
    private readonly Lock writing = new();

    private volatile Standing standing;

    private LuceneSearchEngine(string path, SearchSettings settings)
    {
        this.settings = settings;
        Fingerprint = $"lucene-1/{IndexSchema.Version}/{settings.CitationVersion}/{settings.Library}";
        folder = new LuceneFolder(path, Fingerprint);
        var reader = folder.Reader();
        held.Change(clear: false, [], [.. LuceneFolder.Shown(reader).Select(shown => held.Read(PageDocuments.Entry(shown, held.Profile), PageDocuments.Passages(shown)))]);
        standing = Current(reader);
    }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public long? Cursor => standing.Cursor;

    /// <inheritdoc/>
    public int PageCount => standing.PageCount;

    /// <summary>Why the index was replaced by an empty one when it was opened, in Swedish; null when it was not.</summary>
    public string? Notice => folder.Notice;

    /// <summary>Opens the index, making it if there is none.</summary>
    /// <param name="folder">The folder, which is made if needed and should hold nothing else.</param>
    /// <param name="settings">What the library is like.</param>
    /// <exception cref="IndexUnavailableException">The folder can be neither used nor made, or another program has it open.</exception>
    public static LuceneSearchEngine Open(string folder, SearchSettings settings)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(settings);
        return new LuceneSearchEngine(folder, settings);
    }

    /// <inheritdoc/>
    public void Apply(IndexBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        lock (writing)
        {
            var pages = batch.Pages.Reverse().DistinctBy(page => page.Address, StringComparer.Ordinal).Reverse().ToList();
            var passages = pages.ConvertAll(page => StoredPassage.Of(page, settings.Citations));
            var first = batch.Clear ? HeldPages.First : held.Next;
            var read = pages.Select((page, at) => held.Read(Entry(page, first + at), passages[at])).ToList();
            folder.Change(batch.Clear, batch.Removed.Concat(pages.Select(page => page.Address)), pages.Select((page, at) => PageDocuments.Of(page, read[at], passages[at], held.Lexicon)), batch.Cursor);
            held.Change(batch.Clear, batch.Removed, read);
            var before = standing;
            standing = Current(folder.Reader());
            before.Reader.Dispose();
        }
    }

    /// <inheritdoc/>
    public SearchAnswer Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Query.IsEmpty && request is { Topic: null, Role: null, Agency: null, Kind: null })
            return new SearchAnswer(request.Query.Ignored, 0, 0, [], new SearchFacets([], [], [], []));
        var now = Held();
        try
        {
            return new LuceneRun(now, settings, request).Run();
        }
        catch (Exception error) when (LuceneFolder.IsTrouble(error))
        {
            throw folder.Explained(error);
        }
        finally
        {
            now.Reader.DecRef();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (writing)
        {
            standing.Reader.Dispose();
            folder.Dispose();
        }
    }

    // A batch may close the reader between looking and holding.
    private Standing Held()
    {
        Refresh();
        var now = standing;
        while (!now.Reader.TryIncRef())
        {
            ObjectDisposedException.ThrowIf(now == standing, this);
            now = standing;
        }
        return now;
    }

    // The synonyms may have been edited since.
    private void Refresh()
    {
        if (ReferenceEquals(standing.Finder.Synonyms, settings.Synonyms()))
            return;
        lock (writing)
            standing = standing with { Finder = Finder(standing.View) };
    }

    private Standing Current(DirectoryReader reader) => new(reader, held.Pages, held.PageCount, LuceneFolder.Cursor(reader), Finder(held.View()));

    private WordFinder Finder(IndexView view) => new(new ViewWords(view), settings.Synonyms(), settings.Weights);

    private PageEntry Entry(SearchPage page, long number) => new(
        number, page.Address, page.Title, held.Profile(PageProfile.Pack(page)), page.ValidFrom?.DayNumber ?? 0, [.. page.Readers.Distinct()], (float)Math.Clamp(page.Weight, 0.05, 1));
}
