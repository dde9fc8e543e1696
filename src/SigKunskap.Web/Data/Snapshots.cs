using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SigKunskap.Web.Data;

/// <summary>Reading everything as it stood at one moment, while others go on writing.</summary>
public static class Snapshots
{
    /// <summary>Begins a transaction that reads and never writes. What is read in it belongs together.</summary>
    /// <param name="db">A context that nothing else is done with meanwhile.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<IAsyncDisposable> BeginSnapshot(this SigKunskapDb db, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite())
            return await db.Database.BeginTransactionAsync(IsolationLevel.Snapshot, cancel);
        // Deferred: the ordinary one of SQLite is for who is going to write, and would keep all others from writing.
        await db.Database.OpenConnectionAsync(cancel);
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return new Reading(transaction, (await db.Database.UseTransactionAsync(transaction, cancel))!);
    }

    private sealed class Reading(SqliteTransaction transaction, IDbContextTransaction used) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await used.DisposeAsync();
            await transaction.DisposeAsync();
        }
    }
}
