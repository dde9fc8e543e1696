namespace SigKunskap.Search.Index;

/// <summary>
/// The tables of an index file. FTS5 sees finished tokens only: stems with a space between them. What it holds is
/// contentless; the text that snippets and ranking need stands in <c>passage</c>.
/// </summary>
internal static class IndexSchema
{
    /// <summary>Marks the file as ours ("SIGk"), so that another program's database is never taken for a broken index.</summary>
    public const int ApplicationId = 0x5349476B;

    /// <summary>Raise when tables, tokens, stems or what is stored change.</summary>
    public const string Version = "2";

    /// <summary>A passage's id is its page's id and its number on the page, so that pages are counted without a join.</summary>
    public const int PassageBits = 20;

    /// <summary>Stands between paragraphs, so that no phrase reaches across.</summary>
    public const char ParagraphBreak = '¶';

    public const string Tables = """
        CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
        CREATE TABLE profile(id INTEGER PRIMARY KEY AUTOINCREMENT, value TEXT NOT NULL UNIQUE);
        CREATE TABLE page(
            id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, title TEXT NOT NULL, summary TEXT NOT NULL,
            profile INTEGER NOT NULL, valid_from INTEGER, open INTEGER NOT NULL, weight REAL NOT NULL);
        CREATE TABLE page_reader(page INTEGER NOT NULL, reader TEXT NOT NULL, PRIMARY KEY(page, reader)) WITHOUT ROWID;
        CREATE TABLE passage(
            id INTEGER PRIMARY KEY, heading TEXT NOT NULL, anchor TEXT NOT NULL, paragraphs TEXT NOT NULL, cited TEXT NOT NULL);
        CREATE TABLE word(
            word TEXT PRIMARY KEY, stem TEXT NOT NULL, folded TEXT NOT NULL, folded_stem TEXT NOT NULL, reversed TEXT NOT NULL,
            passages INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX word_folded ON word(folded);
        CREATE INDEX word_folded_stem ON word(folded_stem);
        CREATE INDEX word_reversed ON word(reversed);
        CREATE VIRTUAL TABLE term USING fts5(
            title, heading, body, joined, cited,
            content = '', contentless_delete = 1, tokenize = "ascii tokenchars '/:.-_'");
        INSERT INTO term(term, rank) VALUES('rank', 'bm25(5.0, 3.0, 1.0, 0.8, 4.0)');
        """;
}
