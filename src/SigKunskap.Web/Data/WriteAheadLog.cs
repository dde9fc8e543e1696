using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Data;

/// <summary>
/// SQLite's log beside the database keeps what pages said before until it is written over. It is emptied at once when somebody takes a text
/// away for good, and each minute whatever happened, so that nothing that was deleted stays there for long.
/// </summary>
public sealed class WriteAheadLog(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock, ILogger<WriteAheadLog> log) : Round(TimeSpan.FromMinutes(1), clock, log)
{
    /// <summary>Longer than this a person who waits for an answer does not wait for other readers of the database.</summary>
    private const int PatienceInMilliseconds = 2_000;

    /// <summary>Empties the log, and says whether it is empty. SQL Server keeps its log by itself.</summary>
    public static async Task<bool> Empty(DatabaseFacade database, CancellationToken cancel = default)
    {
        if (!database.IsSqlite())
            return true;
        await database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA busy_timeout = {PatienceInMilliseconds}; PRAGMA wal_checkpoint(TRUNCATE)";
            await using var rows = await command.ExecuteReaderAsync(cancel);
            // The first pragma answers with what it was given.
            await rows.NextResultAsync(cancel);
            return await rows.ReadAsync(cancel) && rows.GetInt32(0) == 0;
        }
        catch (SqliteException failure) when (Database.IsBusy(failure))
        {
            return false;
        }
        finally
        {
            await database.CloseConnectionAsync();
        }
    }

    protected override async Task Go(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await Empty(db.Database, cancel);
    }
}
