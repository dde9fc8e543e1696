using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace SigKunskap.Search.Index;

/// <summary>The statements of one connection, prepared once and run again with new values for $1, $2, …</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    public int Run(string sql, params ReadOnlySpan<object?> values) => With(sql, values).ExecuteNonQuery();

    public object? Single(string sql, params ReadOnlySpan<object?> values) => With(sql, values).ExecuteScalar();

    public SqliteDataReader Rows(string sql, params ReadOnlySpan<object?> values) => With(sql, values).ExecuteReader();

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
        prepared.Clear();
    }

    [SuppressMessage("Security", "CA2100", Justification = "The text is always of this project; what people type comes as values.")]
    private SqliteCommand With(string sql, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            prepared[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
            for (var number = 1; number <= values.Length; number++)
                command.Parameters.Add(new SqliteParameter { ParameterName = "$" + number });
        }
        for (var index = 0; index < values.Length; index++)
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        return command;
    }
}
