using Microsoft.Data.Sqlite;

namespace SigKunskap.Search.Index;

/// <summary>A reading connection with its prepared statements, used by one search at a time.</summary>
internal sealed class ReadConnection : IDisposable
{
    private readonly SqliteConnection connection;
    private long lastVersion = -1;
    private long generation;

    public ReadConnection(SqliteConnection connection)
    {
        this.connection = connection;
        Statements = new Statements(connection);
        Statements.Run("PRAGMA query_only = 1");
        Statements.Run("PRAGMA mmap_size = 268435456");
        Statements.Run("PRAGMA cache_size = -2048");
    }

    public Statements Statements { get; }

    /// <summary>Whether the file holds a batch after this one.</summary>
    public bool IsWrittenBeyond(long known)
    {
        // Tells only that some connection has written, but at next to no cost.
        var version = (long)Statements.Single("PRAGMA data_version")!;
        if (version != lastVersion)
            (lastVersion, generation) = (version, (long?)Statements.Single("SELECT value FROM meta WHERE key = 'generation'") ?? 0);
        return generation > known;
    }

    public void Dispose()
    {
        Statements.Dispose();
        connection.Dispose();
    }
}
