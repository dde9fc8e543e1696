using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace SigKunskap.Web.Data;

/// <summary>The one transaction that may change the schema, with its record of what has been run.</summary>
internal sealed class SchemaLock : IAsyncDisposable
{
    private readonly DatabaseFacade database;
    private readonly IDbContextTransaction transaction;

    private SchemaLock(DatabaseFacade database, IDbContextTransaction transaction)
        => (this.database, this.transaction) = (database, transaction);

    public static async Task<SchemaLock> Take(DatabaseFacade database, CancellationToken cancel)
    {
        // SQLite rebuilds a table by dropping it, which with foreign keys on would look at every row that points to it. They are
        // checked before the commit instead; the next opening turns them on again. The pragma does nothing inside a transaction.
        if (database.IsSqlite())
            await database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF", cancel);
        // On SQLite this is BEGIN IMMEDIATE, which is the lock.
        var schema = new SchemaLock(database, await database.BeginTransactionAsync(cancel));
        if (database.IsSqlServer())
            await schema.TakeApplicationLock(cancel);
        return schema;
    }

    public async Task<IReadOnlyDictionary<int, string>> Applied(CancellationToken cancel)
    {
        await Execute(database.IsSqlServer()
            ? "IF OBJECT_ID(N'SchemaVersions') IS NULL CREATE TABLE SchemaVersions (Number int NOT NULL PRIMARY KEY, Name nvarchar(100) NOT NULL, Hash char(64) NOT NULL, AppliedAt datetime2 NOT NULL)"
            : "CREATE TABLE IF NOT EXISTS SchemaVersions (Number INTEGER NOT NULL PRIMARY KEY, Name VARCHAR(100) NOT NULL, Hash CHAR(64) NOT NULL, AppliedAt TEXT NOT NULL)",
            cancel);
        await using var command = Command("SELECT Number, Hash FROM SchemaVersions");
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var applied = new Dictionary<int, string>();
        while (await rows.ReadAsync(cancel))
            applied.Add(rows.GetInt32(0), rows.GetString(1));
        return applied;
    }

    public async Task Apply(MigrationScript script, DateTime at, CancellationToken cancel)
    {
        foreach (var batch in script.Batches)
            await Execute(batch, cancel);
        await database.ExecuteSqlAsync(
            $"INSERT INTO SchemaVersions (Number, Name, Hash, AppliedAt) VALUES ({script.Number}, {script.Name}, {script.Hash}, {at})", cancel);
    }

    public async Task Commit(CancellationToken cancel)
    {
        if (database.IsSqlite())
            await RefuseLooseEnds(cancel);
        await transaction.CommitAsync(cancel);
    }

    public ValueTask DisposeAsync() => transaction.DisposeAsync();

    private async Task TakeApplicationLock(CancellationToken cancel)
    {
        await using var command = Command(
            "DECLARE @got int; EXEC @got = sp_getapplock @Resource = N'SigKunskap schema', @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = 60000; SELECT @got");
        command.CommandTimeout = 90;
        if ((int)(await command.ExecuteScalarAsync(cancel))! < 0)
            throw new DatabaseUnusableException("En annan nod håller på att uppdatera databasens schema och blev inte klar på en minut. Vänta tills den är klar och starta igen.");
    }

    private async Task RefuseLooseEnds(CancellationToken cancel)
    {
        await using var command = Command("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1");
        if (await command.ExecuteScalarAsync(cancel) is string table)
            throw new DatabaseUnusableException($"Rader i tabellen {table} pekar på rader som inte finns. Läs tillbaka en säkerhetskopia och starta igen.");
    }

    private async Task Execute(string sql, CancellationToken cancel)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>A plain command: EF's own would read a brace in a script as a parameter.</summary>
    private DbCommand Command(string sql)
    {
        var command = database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }
}
