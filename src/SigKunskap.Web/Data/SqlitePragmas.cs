using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SigKunskap.Web.Data;

/// <summary>What SQLite must be told at each opening.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Pragmas(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Pragmas(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Pragmas(DbConnection connection)
    {
        var patience = TimeSpan.FromSeconds(((SqliteConnection)connection).DefaultTimeout);
        var command = connection.CreateCommand();
        // busy_timeout stands first, since the switch to WAL may have to wait.
        // secure_delete: what is deleted or overwritten is overwritten in the file too, and does not stay in freed pages.
        // recursive_triggers: without it REPLACE takes a row away and no trigger is asked.
        command.CommandText = $"PRAGMA busy_timeout = {patience.TotalMilliseconds:0}; PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA secure_delete = ON;";
        return command;
    }
}
