using Microsoft.Data.Sqlite;

namespace SigKunskap.Search.Index;

/// <summary>What an error of SQLite means for the index, and how to say it.</summary>
internal static class SqliteTrouble
{
    private const int General = 1, Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>Also a file that somebody has deleted: SQLite makes an empty one in its place.</summary>
    public static bool IsDamage(SqliteException error) =>
        error.SqliteErrorCode is Corrupt or NotADatabase || (error.SqliteErrorCode == General && error.Message.Contains("no such table", StringComparison.Ordinal));

    public static IndexUnavailableException Explain(string path, Exception error) => new(
        (error as SqliteException)?.SqliteErrorCode switch
        {
            Busy or Locked => $"Sökindexet {path} används av ett annat program. Stäng det programmet eller vänta och försök igen.",
            Full => $"Disken är full, så sökindexet {path} kunde inte skrivas. Frigör utrymme och försök igen.",
            InputOutput => $"Sökindexet {path} kunde inte läsas eller skrivas. Kontrollera disken.",
            ReadOnly or CannotOpen or null =>
                $"Sökindexet {path} kan inte skapas eller skrivas. Kontrollera att mappen finns och att portalen får skriva i den.",
            _ => $"Sökindexet {path} kan inte användas: {error.Message}",
        },
        error);
}
