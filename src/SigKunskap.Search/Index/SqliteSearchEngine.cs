using Microsoft.Data.Sqlite;
using SigKunskap.Search.Postings;
using SigKunskap.Search.Words;

namespace SigKunskap.Search.Index;

/// <summary>
/// Search over postings in memory, kept in one SQLite file. The file holds the pages and is what makes a batch whole or
/// not at all; the postings are read from it when it is opened and then follow each batch as an unchanging view, so a
/// search never waits. A file that is damaged, foreign or of another form is replaced by an empty index, which
/// <see cref="Notice"/> tells.
/// </summary>
public sealed class SqliteSearchEngine : ISearchEngine
{
    private readonly SearchSettings settings;
    private readonly IndexFile file;
    private readonly ReadConnections readers;
    private readonly Lock writing = new();

    // Searches share it; replacing a damaged file waits for them, since no connection may be open then.
    private readonly ReaderWriterLockSlim inUse = new(LockRecursionPolicy.NoRecursion);

    private volatile IndexWriter writer;
    private volatile Standing standing;

    // The batch on its way from the file into memory, which searches do not wait for.
    private long coming;

    private SqliteSearchEngine(string path, SearchSettings settings)
    {
        this.settings = settings;
        Fingerprint = $"sqlite-{IndexSchema.Version}/{settings.CitationVersion}/{settings.Library}";
        file = new IndexFile(path, Fingerprint, settings.LockTimeout);
        readers = new ReadConnections(file);
        (var connection, Notice) = file.Open();
        writer = Writer(connection);
        standing = Current();
    }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public long? Cursor => standing.Cursor;

    /// <inheritdoc/>
    public int PageCount => standing.PageCount;

    /// <summary>Why the index was last replaced by an empty one, in Swedish; null when it never was.</summary>
    public string? Notice { get; private set; }

    /// <summary>Opens the index, making it if there is none.</summary>
    /// <param name="path">The file. Its folder is made if needed; two files beside it belong to it (-wal and -shm).</param>
    /// <param name="settings">What the library is like.</param>
    /// <exception cref="IndexUnavailableException">The file can be neither used nor replaced: a folder that may not be written, a file that another program holds, a full disk. Never for damage.</exception>
    public static SqliteSearchEngine Open(string path, SearchSettings settings)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(settings);
        return new SqliteSearchEngine(path, settings);
    }

    /// <inheritdoc/>
    public void Apply(IndexBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        lock (writing)
        {
            try
            {
                writer.Apply(batch, generation => Volatile.Write(ref coming, generation));
            }
            catch (SqliteException error)
            {
                if (SqliteTrouble.IsDamage(error))
                    Replace(writer);
                throw SqliteTrouble.Explain(file.Path, error);
            }
            finally
            {
                standing = Current();
            }
        }
    }

    /// <inheritdoc/>
    public SearchAnswer Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Query.IsEmpty && request is { Topic: null, Role: null, Agency: null, Kind: null })
            return new SearchAnswer(request.Query.Ignored, 0, 0, [], new SearchFacets([], [], [], []));
        var used = writer;
        try
        {
            return Read(request);
        }
        catch (SqliteException error)
        {
            if (!SqliteTrouble.IsDamage(error))
                throw SqliteTrouble.Explain(file.Path, error);
            lock (writing)
                Replace(used);
            return Read(request);
        }
    }

    /// <summary>The answer without its hits: what finding and ranking cost by themselves.</summary>
    internal SearchAnswer Rank(SearchRequest request) => new SearchRun(Finder(), settings, request).Run();

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (writing)
        {
            readers.Dispose();
            writer.Dispose();
            inUse.Dispose();
        }
    }

    private SearchAnswer Read(SearchRequest request)
    {
        inUse.EnterReadLock();
        try
        {
            return readers.Use(connection => Answer(request, connection));
        }
        finally
        {
            inUse.ExitReadLock();
        }
    }

    private SearchAnswer Answer(SearchRequest request, ReadConnection connection)
    {
        if (connection.IsWrittenBeyond(Math.Max(standing.Generation, Volatile.Read(ref coming))))
            CatchUp();
        for (var again = 0; ; again++)
        {
            var run = new SearchRun(Finder(), settings, request);
            var answer = run.Run();
            if (HitMaker.Hits(run, connection) is { } hits)
                return answer with { Hits = hits };
            // The page was replaced between the search and the reading of it.
            if (again == 2)
                return answer;
            CatchUp();
        }
    }

    // Another program has written the file, or a batch of this one is on its way into memory.
    private void CatchUp()
    {
        lock (writing)
        {
            writer.LoadIfBehind();
            if (standing.Generation != writer.Generation)
                standing = Current();
        }
    }

    private IndexWriter Writer(SqliteConnection connection)
    {
        try
        {
            return new IndexWriter(connection, settings.Citations);
        }
        catch (SqliteException error) when (SqliteTrouble.IsDamage(error))
        {
            connection.Dispose();
            (connection, Notice) = file.Replace();
            return new IndexWriter(connection, settings.Citations);
        }
    }

    private Standing Current() => new(writer.Cursor, writer.PageCount, writer.Generation, Finder(writer.View()));

    private WordFinder Finder(IndexView view) => new(new ViewWords(view), settings.Synonyms(), settings.Weights);

    // The synonyms may have been edited since.
    private WordFinder Finder()
    {
        var now = standing;
        if (ReferenceEquals(now.Finder.Synonyms, settings.Synonyms()))
            return now.Finder;
        lock (writing)
            return (standing = standing with { Finder = Finder(standing.Finder.Words.View) }).Finder;
    }

    private void Replace(IndexWriter damaged)
    {
        if (damaged != writer)
            return;
        inUse.EnterWriteLock();
        try
        {
            readers.Dispose();
            writer.Dispose();
            (var connection, Notice) = file.Replace();
            writer = new IndexWriter(connection, settings.Citations);
            standing = Current();
        }
        finally
        {
            inUse.ExitWriteLock();
        }
    }

    private sealed record Standing(long? Cursor, int PageCount, long Generation, WordFinder Finder);
}
