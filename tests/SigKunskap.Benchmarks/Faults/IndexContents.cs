using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace SigKunskap.Benchmarks.Faults;

/// <summary>All that a search index holds, free of the row numbers that depend on the order it was built in.</summary>
/// <param name="Rows">How many rows were compared, by part.</param>
/// <param name="Hash">Over all of them.</param>
internal sealed record IndexContents(string Rows, string Hash)
{
    private static readonly (string Part, string Sql)[] Parts =
    [
        ("pages", "SELECT address, title, profile, valid_from, readers, weight FROM page ORDER BY address"),
        ("passages", "SELECT page.address, passage.id & 1048575, heading, anchor, paragraphs, cited FROM passage JOIN page ON page.id = passage.id >> 20 ORDER BY 1, 2"),
    ];

    public static IndexContents Read(string data)
    {
        using var connection = Open(data);
        var text = new StringBuilder();
        var counts = new List<string>();
        foreach (var (part, sql) in Parts)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var rows = command.ExecuteReader();
            var count = 0;
            for (; rows.Read(); count++)
            {
                for (var column = 0; column < rows.FieldCount; column++)
                    text.Append(Convert.ToString(rows.GetValue(column), CultureInfo.InvariantCulture)).Append('\u001f');
                text.Append('\n');
            }

            counts.Add($"{count} {part}");
        }

        return new(string.Join(", ", counts), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))));
    }

    /// <summary>How far the index has come in the change feed.</summary>
    public static long Cursor(string data)
    {
        using var connection = Open(data);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT value FROM meta WHERE key = 'cursor'";
        return command.ExecuteScalar() is { } value ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : -1;
    }

    private static SqliteConnection Open(string data)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(data, "sok.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }
}
