using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace SigKunskap.Search.Index;

/// <summary>A reading connection with its prepared statements, used by one search at a time.</summary>
internal sealed class ReadConnection : IDisposable
{
    private const int InstructionsBetweenChecks = 2000;

    private readonly SqliteConnection connection;
    private readonly Dictionary<long, PageProfile> profiles = [];
    private long deadline = long.MaxValue;

    public ReadConnection(SqliteConnection connection)
    {
        this.connection = connection;
        Statements = new Statements(connection);
        Statements.Run("PRAGMA query_only = 1");
        Statements.Run("PRAGMA mmap_size = 268435456");
        Statements.Run("PRAGMA cache_size = -4096");
        SQLitePCL.raw.sqlite3_progress_handler(
            connection.Handle, InstructionsBetweenChecks, _ => Stopwatch.GetTimestamp() > deadline ? 1 : 0, null);
    }

    public Statements Statements { get; }

    /// <summary>Runs a search in one unchanging view of the index.</summary>
    public T InOneView<T>(Func<T> search)
    {
        Statements.Run("BEGIN");
        try
        {
            return search();
        }
        finally
        {
            Statements.Run("END");
        }
    }

    /// <summary>Interrupts statements that run past a time from now, until <see cref="EndLimit"/>.</summary>
    public void BeginLimit(TimeSpan limit) => deadline = Stopwatch.GetTimestamp() + (long)(limit.TotalSeconds * Stopwatch.Frequency);

    /// <summary>Lifts the limit for what must still be done, which is little and bounded.</summary>
    public void EndLimit() => deadline = long.MaxValue;

    /// <summary>A page's profile; profiles never change, so they are read once.</summary>
    public PageProfile Profile(long id)
    {
        if (!profiles.TryGetValue(id, out var profile))
            profiles[id] = profile = PageProfile.Unpack((string)Statements.Single("SELECT value FROM profile WHERE id = $1", id)!);
        return profile;
    }

    public void Dispose()
    {
        Statements.Dispose();
        connection.Dispose();
    }
}
