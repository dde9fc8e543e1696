using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using LuceneWriter = Lucene.Net.Index.IndexWriter;

namespace SigKunskap.Search.Lucene;

/// <summary>
/// The folder that Lucene writes its index in. The index is derived from the database: one that is damaged or of another form is replaced by
/// an empty one. For one thread.
/// </summary>
internal sealed class LuceneFolder : IDisposable
{
    private const string FingerprintKey = "fingerprint", CursorKey = "cursor";
    private const string Damaged = "Sökindexet var skadat och har ersatts av ett tomt som fylls på nytt.";
    private const string OtherVersion = "Sökindexet var gjort av en annan version och byggs om.";

    private readonly string path, fingerprint;
    private readonly FSDirectory directory;

    private LuceneWriter writer;

    public LuceneFolder(string path, string fingerprint)
    {
        (this.path, this.fingerprint) = (path, fingerprint);
        try
        {
            directory = FSDirectory.Open(System.IO.Directory.CreateDirectory(path));
            Notice = Unusable();
            if (Notice == Damaged)
                Discard();
            writer = Open(Notice is null ? OpenMode.CREATE_OR_APPEND : OpenMode.CREATE);
            if (Notice is not null || !DirectoryReader.IndexExists(directory))
                Commit(null);
        }
        catch (Exception error) when (IsTrouble(error))
        {
            throw Explained(error);
        }
    }

    /// <summary>Why the index was replaced by an empty one when it was opened; null when it was not.</summary>
    public string? Notice { get; }

    public DirectoryReader Reader() => DirectoryReader.Open(directory);

    public static long? Cursor(DirectoryReader reader) =>
        reader.IndexCommit.UserData.TryGetValue(CursorKey, out var cursor) ? long.Parse(cursor, CultureInfo.InvariantCulture) : null;

    /// <summary>The documents with what is shown of each page.</summary>
    public static IEnumerable<Document> Shown(DirectoryReader reader)
    {
        var live = MultiFields.GetLiveDocs(reader);
        var words = MultiFields.GetTerms(reader, PageDocuments.Shown)?.GetEnumerator();
        while (words?.MoveNext() == true)
        {
            var documents = words.Docs(live, null);
            while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                yield return reader.Document(documents.DocID);
        }
    }

    /// <summary>Makes a change on disk, whole or not at all.</summary>
    public void Change(bool clear, IEnumerable<string> removed, IEnumerable<IEnumerable<Document>> added, long cursor)
    {
        try
        {
            if (clear)
                writer.DeleteAll();
            foreach (var address in removed)
                writer.DeleteDocuments(new Term(PageDocuments.Address, address));
            foreach (var page in added)
                writer.AddDocuments(page);
            Commit(cursor);
        }
        catch (Exception error)
        {
            writer.Rollback();
            writer = Open(OpenMode.CREATE_OR_APPEND);
            if (IsTrouble(error))
                throw Explained(error);
            throw;
        }
    }

    public void Dispose()
    {
        writer.Dispose();
        directory.Dispose();
    }

    public IndexUnavailableException Explained(Exception error) => error is LockObtainFailedException
        ? new($"Sökindexet i {path} används av ett annat program. Stoppa det och försök igen.", error)
        : new($"Sökindexet i {path} kan inte läsas eller skrivas: {error.Message} Se till att mappen finns och får skrivas, och att det finns plats på disken.", error);

    public static bool IsTrouble(Exception error) => error is IOException or UnauthorizedAccessException;

    private void Commit(long? cursor)
    {
        var data = new Dictionary<string, string> { [FingerprintKey] = fingerprint };
        if (cursor is { } reached)
            data[CursorKey] = reached.ToString(CultureInfo.InvariantCulture);
        writer.SetCommitData(data);
        writer.Commit();
    }

    private LuceneWriter Open(OpenMode mode)
    {
        var unused = Analyzer.NewAnonymous((_, _) => throw new InvalidOperationException("Words are read before they come here."));
        return new(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, unused) { OpenMode = mode });
    }

    // Lucene's own files and nothing else that somebody may have put there, unless another program is writing them.
    private void Discard()
    {
        using var held = directory.MakeLock(LuceneWriter.WRITE_LOCK_NAME);
        if (!held.Obtain())
            throw new LockObtainFailedException(path);
        foreach (var file in directory.ListAll().Where(file => file.StartsWith('_') || file.StartsWith("segments", StringComparison.Ordinal)))
            directory.DeleteFile(file);
    }

    private string? Unusable()
    {
        try
        {
            if (!DirectoryReader.IndexExists(directory))
                return null;
            using var reader = Reader();
            if (!reader.IndexCommit.UserData.TryGetValue(FingerprintKey, out var found) || found != fingerprint)
                return OtherVersion;
            // Reads every text once, which the engine is about to do anyway.
            foreach (var shown in Shown(reader))
                _ = PageDocuments.Passages(shown);
            return null;
        }
        catch (Exception error) when (error is not UnauthorizedAccessException)
        {
            return Damaged;
        }
    }
}
