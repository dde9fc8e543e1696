using Microsoft.Data.Sqlite;
using SigKunskap.Search.Text;

namespace SigKunskap.Search.Index;

/// <summary>Writes batches on the one writing connection. Not for several threads.</summary>
internal sealed class IndexWriter : IDisposable
{
    private const int MostPassages = (1 << IndexSchema.PassageBits) - 1;

    private readonly SqliteConnection connection;
    private readonly Statements statements;
    private readonly WordForms forms = new();
    private readonly PassageColumns columns;
    private long passages;
    private long tokens;

    public IndexWriter(SqliteConnection connection, CitationReader? citations)
    {
        this.connection = connection;
        statements = new Statements(connection);
        columns = new PassageColumns(forms, citations);
    }

    public long? Cursor => (long?)statements.Single("SELECT value FROM meta WHERE key = 'cursor'");

    public int PageCount => (int)(long)statements.Single("SELECT count(*) FROM page")!;

    public void Apply(IndexBatch batch)
    {
        (passages, tokens) = (0, 0);
        statements.Run("BEGIN IMMEDIATE");
        try
        {
            Write(batch);
            statements.Run("COMMIT");
        }
        finally
        {
            forms.Forget();
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
                statements.Run("ROLLBACK");
        }
    }

    public void Dispose()
    {
        statements.Dispose();
        connection.Dispose();
    }

    private void Write(IndexBatch batch)
    {
        if (batch.Clear)
            Clear();
        foreach (var address in batch.Removed)
            Remove(address);
        foreach (var page in batch.Pages)
        {
            Remove(page.Address);
            Insert(page);
        }
        forms.Write(statements);
        WriteMeta(batch.Cursor);
    }

    private void Clear()
    {
        statements.Run("INSERT INTO term(term) VALUES('delete-all')");
        foreach (var table in new[] { "page", "page_reader", "passage", "word" })
            statements.Run($"DELETE FROM {table}");
        statements.Run("DELETE FROM meta WHERE key <> 'fingerprint'");
    }

    private void WriteMeta(long cursor)
    {
        const string add = "INSERT INTO meta(key, value) VALUES($1, $2) ON CONFLICT(key) DO UPDATE SET value = value + excluded.value";
        statements.Run(add, "passages", passages);
        statements.Run(add, "tokens", tokens);
        statements.Run("INSERT OR REPLACE INTO meta(key, value) VALUES('cursor', $1)", cursor);
    }

    private void Insert(SearchPage page)
    {
        var packed = PageProfile.Of(page).Pack();
        statements.Run("INSERT OR IGNORE INTO profile(value) VALUES($1)", packed);
        var id = (long)statements.Single(
            """
            INSERT INTO page(address, title, summary, profile, valid_from, open, weight)
            VALUES($1, $2, $3, (SELECT id FROM profile WHERE value = $4), $5, $6, $7) RETURNING id
            """,
            page.Address, page.Title, page.Summary, packed, page.ValidFrom?.DayNumber, page.Readers.Count == 0, Math.Clamp(page.Weight, 0.05, 1))!;
        foreach (var reader in page.Readers.Distinct())
            statements.Run("INSERT INTO page_reader(page, reader) VALUES($1, $2)", id, reader);
        Write(id << IndexSchema.PassageBits, page.Title, StoredPassage.Beginning(page), 1);
        foreach (var (index, passage) in page.Passages.Take(MostPassages).Index())
            Write((id << IndexSchema.PassageBits) + index + 1, page.Title, StoredPassage.Of(passage), 1);
    }

    private void Remove(string address)
    {
        string title;
        long id;
        using (var row = statements.Rows("SELECT id, title FROM page WHERE address = $1", address))
        {
            if (!row.Read())
                return;
            (id, title) = (row.GetInt64(0), row.GetString(1));
        }
        var stored = new List<(long Id, StoredPassage Passage)>();
        using (var rows = statements.Rows(StoredPassage.Select + " WHERE id >= $1 AND id < $2",
            id << IndexSchema.PassageBits, (id + 1) << IndexSchema.PassageBits))
        {
            while (rows.Read())
                stored.Add((rows.GetInt64(0), StoredPassage.Read(rows)));
        }
        foreach (var (passageId, passage) in stored)
            Write(passageId, title, passage, -1);
        statements.Run("DELETE FROM page_reader WHERE page = $1", id);
        statements.Run("DELETE FROM page WHERE id = $1", id);
    }

    // A passage goes as it came, so that the counts of its words are taken back exactly.
    private void Write(long id, string title, StoredPassage passage, int sign)
    {
        columns.Begin(sign);
        var isBeginning = id % (1 << IndexSchema.PassageBits) == 0;
        var titleStems = columns.Line(title, CitedPlace.Title, counted: isBeginning);
        var headingStems = columns.Line(passage.Heading, CitedPlace.Heading, counted: true);
        foreach (var (index, paragraph) in passage.Paragraphs.Index())
            columns.Paragraph(paragraph.Text, index);
        passages += sign;
        tokens += sign * columns.Tokens;
        if (sign < 0)
        {
            statements.Run("DELETE FROM term WHERE rowid = $1", id);
            statements.Run("DELETE FROM passage WHERE id = $1", id);
            return;
        }
        columns.Insert(statements, id, titleStems, headingStems);
        statements.Run("INSERT INTO passage(id, heading, anchor, paragraphs, cited) VALUES($1, $2, $3, $4, $5)",
            id, passage.Heading, passage.Anchor, passage.PackParagraphs(), columns.Places);
    }
}
