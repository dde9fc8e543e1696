using Microsoft.Data.Sqlite;
using SigKunskap.Search.Postings;
using SigKunskap.Search.Text;

namespace SigKunskap.Search.Index;

/// <summary>
/// Writes batches to the file on the one writing connection and then to the contents in memory. Not for several threads.
/// </summary>
internal sealed class IndexWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Statements statements;
    private readonly CitationReader? citations;
    private readonly IndexContents contents = new();
    private readonly Dictionary<string, PageProfile> profiles = new(StringComparer.Ordinal);

    public IndexWriter(SqliteConnection connection, CitationReader? citations)
    {
        (this.connection, this.citations) = (connection, citations);
        statements = new Statements(connection);
        Load();
    }

    /// <summary>Counts batches of this and other programs that write the file.</summary>
    public long Generation { get; private set; }

    public long? Cursor { get; private set; }

    public int PageCount => contents.PageCount;

    public IndexView View() => contents.View([.. profiles.Values.OrderBy(profile => profile.Number)]);

    /// <summary>Makes a change in the file, whole or not at all, and then in memory.</summary>
    /// <param name="batch">The change.</param>
    /// <param name="coming">Told the generation that the file is about to hold.</param>
    public void Apply(IndexBatch batch, Action<long> coming)
    {
        var pages = batch.Pages.Reverse().DistinctBy(page => page.Address, StringComparer.Ordinal).Reverse().ToList();
        List<TokenizedPage> tokenized;
        bool isReplacing;
        statements.Run("BEGIN IMMEDIATE");
        try
        {
            LoadIfBehind();
            tokenized = Write(batch, pages);
            isReplacing = contents.PageCount > 0;
            coming(Generation + 1);
            statements.Run("COMMIT");
        }
        finally
        {
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
                statements.Run("ROLLBACK");
        }
        // The log beside the file still says what the pages said; searches are short, so waiting for them is too.
        if (isReplacing)
            statements.Single("PRAGMA wal_checkpoint(TRUNCATE)");
        (Generation, Cursor) = (Generation + 1, batch.Cursor);
        if (batch.Clear)
            contents.Clear();
        contents.Change(batch.Removed, tokenized);
    }

    /// <summary>Takes in what another program has written since.</summary>
    public void LoadIfBehind()
    {
        if (Generation != ReadGeneration())
            Load();
    }

    private void Load()
    {
        (Generation, Cursor) = (ReadGeneration(), (long?)statements.Single("SELECT value FROM meta WHERE key = 'cursor'"));
        var there = new HashSet<long>();
        using (var rows = statements.Rows("SELECT id FROM page"))
        {
            while (rows.Read())
                there.Add(rows.GetInt64(0));
        }
        var gone = contents.Pages.Where(page => !there.Remove(page.Id)).Select(page => page.Address).ToList();
        contents.Change(gone, []);
        foreach (var some in there.Order().Chunk(5_000))
            contents.Change([], Tokenized([.. some.Select(Read)]));
    }

    public void Dispose()
    {
        statements.Dispose();
        connection.Dispose();
    }

    private long ReadGeneration() => (long?)statements.Single("SELECT value FROM meta WHERE key = 'generation'") ?? 0;

    private (PageEntry Entry, IReadOnlyList<StoredPassage> Passages) Read(long id)
    {
        PageEntry entry;
        using (var row = statements.Rows("SELECT address, title, profile, valid_from, readers, weight FROM page WHERE id = $1", id))
        {
            row.Read();
            entry = new PageEntry(id, row.GetString(0), row.GetString(1), Profile(row.GetString(2)), row.GetInt32(3), Packing.Values(row.GetString(4)), (float)row.GetDouble(5));
        }
        using var rows = statements.Rows(StoredPassage.Select + " WHERE id >= $1 AND id < $2 ORDER BY id", id << IndexSchema.PassageBits, (id + 1) << IndexSchema.PassageBits);
        var passages = new List<StoredPassage>();
        while (rows.Read())
            passages.Add(StoredPassage.Read(rows));
        return (entry, passages);
    }

    private PageProfile Profile(string packed)
    {
        if (!profiles.TryGetValue(packed, out var profile))
            profiles[packed] = profile = PageProfile.Unpack(profiles.Count, packed);
        return profile;
    }

    // The words are read on another thread while the texts are written on this.
    private List<TokenizedPage> Write(IndexBatch batch, List<SearchPage> pages)
    {
        if (batch.Clear)
        {
            statements.Run("DELETE FROM passage");
            statements.Run("DELETE FROM page");
        }
        else
        {
            foreach (var address in batch.Removed.Concat(pages.Select(page => page.Address)))
                Remove(address);
        }
        var last = (long?)statements.Single("SELECT seq FROM sqlite_sequence WHERE name = 'page'") ?? 0;
        var stored = pages.Select((page, index) => (Entry: Entry(page, last + 1 + index), Passages: StoredPassage.Of(page, citations))).ToList();
        var reading = Task.Run(() => Tokenized(stored));
        try
        {
            foreach (var (page, one) in pages.Zip(stored))
                Insert(page, one.Entry, one.Passages);
            statements.Run("INSERT OR REPLACE INTO meta(key, value) VALUES('cursor', $1)", batch.Cursor);
            statements.Run("INSERT OR REPLACE INTO meta(key, value) VALUES('generation', $1)", Generation + 1);
        }
        finally
        {
            reading.Wait();
        }
        return reading.Result;
    }

    private List<TokenizedPage> Tokenized(IReadOnlyList<(PageEntry Entry, IReadOnlyList<StoredPassage> Passages)> pages)
    {
        var tokenizer = new PageTokenizer(contents.Lexicon);
        return [.. pages.Select(page => tokenizer.Page(page.Entry, page.Passages))];
    }

    private PageEntry Entry(SearchPage page, long id) => new(
        id, page.Address, page.Title, Profile(PageProfile.Pack(page)), page.ValidFrom?.DayNumber ?? 0, [.. page.Readers.Distinct()], (float)Math.Clamp(page.Weight, 0.05, 1));

    private void Insert(SearchPage page, PageEntry entry, IReadOnlyList<StoredPassage> passages)
    {
        statements.Run(
            "INSERT INTO page(id, address, title, profile, valid_from, readers, weight) VALUES($1, $2, $3, $4, $5, $6, $7)",
            entry.Id, page.Address, page.Title, PageProfile.Pack(page), entry.ValidFrom, Packing.Record(entry.Readers), entry.Weight);
        for (var index = 0; index < passages.Count; index++)
        {
            var passage = passages[index];
            statements.Run("INSERT INTO passage(id, heading, anchor, paragraphs, cited) VALUES($1, $2, $3, $4, $5)",
                (entry.Id << IndexSchema.PassageBits) + index, passage.Heading, passage.Anchor, passage.PackParagraphs(), passage.PackCited());
        }
    }

    private void Remove(string address)
    {
        if (statements.Single("SELECT id FROM page WHERE address = $1", address) is not long id)
            return;
        statements.Run("DELETE FROM passage WHERE id >= $1 AND id < $2", id << IndexSchema.PassageBits, (id + 1) << IndexSchema.PassageBits);
        statements.Run("DELETE FROM page WHERE id = $1", id);
    }
}
