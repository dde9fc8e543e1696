namespace SigKunskap.Search.Index;

/// <summary>
/// The tables of an index file: the pages' texts, and where they cite what. The words of the texts are read into memory
/// when the file is opened; the file is what makes a batch whole or not at all, and what snippets are cut from.
/// </summary>
internal static class IndexSchema
{
    /// <summary>Marks the file as ours ("SIGk"), so that another program's database is never taken for a broken index.</summary>
    public const int ApplicationId = 0x5349476B;

    /// <summary>Raise when tables or what is stored change.</summary>
    public const string Version = "3";

    /// <summary>A passage's id is its page's id and its number on the page.</summary>
    public const int PassageBits = 20;

    public const string Tables = """
        CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
        CREATE TABLE page(
            id INTEGER PRIMARY KEY AUTOINCREMENT, address TEXT NOT NULL UNIQUE, title TEXT NOT NULL, profile TEXT NOT NULL,
            valid_from INTEGER NOT NULL, readers TEXT NOT NULL, weight REAL NOT NULL);
        CREATE TABLE passage(
            id INTEGER PRIMARY KEY, heading TEXT NOT NULL, anchor TEXT NOT NULL, paragraphs TEXT NOT NULL, cited TEXT NOT NULL);
        """;
}
