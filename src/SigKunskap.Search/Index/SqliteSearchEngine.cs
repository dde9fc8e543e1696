using Microsoft.Data.Sqlite;

namespace SigKunskap.Search.Index;

/// <summary>
/// Search on SQLite's FTS5 in one file. One connection writes, any number read at the same time (WAL). A file that is
/// damaged, foreign or of another form is replaced by an empty index, which <see cref="Notice"/> tells.
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

    private SqliteSearchEngine(string path, SearchSettings settings)
    {
        this.settings = settings;
        Fingerprint = $"sqlite-{IndexSchema.Version}/{settings.CitationVersion}/{settings.Library}";
        file = new IndexFile(path, Fingerprint, settings.LockTimeout);
        readers = new ReadConnections(file);
        (var connection, Notice) = file.Open();
        writer = new IndexWriter(connection, settings.Citations);
        standing = Standing.Of(writer);
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
                writer.Apply(batch);
                standing = Standing.Of(writer);
            }
            catch (SqliteException error)
            {
                if (SqliteTrouble.IsDamage(error))
                    Replace(writer);
                throw SqliteTrouble.Explain(file.Path, error);
            }
        }
    }

    /// <inheritdoc/>
    public SearchAnswer Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
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
            return readers.Use(connection => new SqliteSearch(connection, settings).Answer(request));
        }
        finally
        {
            inUse.ExitReadLock();
        }
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
            standing = Standing.Of(writer);
        }
        finally
        {
            inUse.ExitWriteLock();
        }
    }

    private sealed record Standing(long? Cursor, int PageCount)
    {
        public static Standing Of(IndexWriter writer) => new(writer.Cursor, writer.PageCount);
    }
}
