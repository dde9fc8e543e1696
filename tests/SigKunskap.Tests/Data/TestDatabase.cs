using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Data;

/// <summary>
/// A migrated database of the test's own: a SQLite file, or a database on the server that SIGKUNSKAP_TEST_SQLSERVER points to,
/// named after the test's class and made anew for each test.
/// </summary>
public sealed class TestDatabase : IDbContextFactory<SigKunskapDb>, IAsyncDisposable
{
    public const string ServerVariable = "SIGKUNSKAP_TEST_SQLSERVER";
    private readonly TestFolder folder = new();
    private readonly TimeProvider clock;

    private TestDatabase(DatabaseSettings? server, TimeProvider clock)
    {
        this.clock = clock;
        Settings = server ?? Sqlite(folder.File("sigkunskap.db"));
        Feed = new(this, Settings, clock);
    }

    public static string? Server => Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } server ? server : null;

    public DatabaseSettings Settings { get; }

    public ChangeSignal Signal { get; } = new();

    public ChangeFeed Feed { get; }

    public static async Task<TestDatabase> Create(Type test, TimeProvider? clock = null)
    {
        var database = new TestDatabase(OnServer(test), clock ?? TimeProvider.System);
        if (database.Settings.Provider == DatabaseProvider.SqlServer)
            await using (var db = database.CreateDbContext())
            {
                await db.Database.EnsureDeletedAsync();
                await db.GetService<IRelationalDatabaseCreator>().CreateAsync();
            }
        await new Migrator(database, database.clock).Run();
        return database;
    }

    public static DatabaseSettings Sqlite(string file) => new(DatabaseProvider.Sqlite, $"Data Source={file};Default Timeout=5");

    public SigKunskapDb CreateDbContext() => Context(Settings, clock, Signal);

    /// <summary>A context as another node has it: with its own signal, which this node does not hear.</summary>
    public SigKunskapDb InAnotherNode() => Context(Settings, clock, new());

    public static SigKunskapDb Context(DatabaseSettings settings, TimeProvider? clock = null, ChangeSignal? signal = null)
    {
        var options = new DbContextOptionsBuilder<SigKunskapDb>();
        options.UseDatabase(settings);
        return new(options.Options, clock ?? TimeProvider.System, signal ?? new());
    }

    public async ValueTask DisposeAsync()
    {
        if (Settings.Provider == DatabaseProvider.SqlServer)
            await using (var db = CreateDbContext())
                await db.Database.EnsureDeletedAsync();
        else
            SqliteConnection.ClearPool(new(Settings.ConnectionString));
        folder.Dispose();
    }

    private static DatabaseSettings? OnServer(Type test) => Server is null ? null : new(
        DatabaseProvider.SqlServer,
        new SqlConnectionStringBuilder(Server) { InitialCatalog = $"sigkunskap_{test.Name}_{Environment.ProcessId}" }.ToString());
}
