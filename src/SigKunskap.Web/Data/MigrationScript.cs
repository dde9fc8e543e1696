using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace SigKunskap.Web.Data;

/// <summary>One numbered step of the schema for one engine: <c>0001_library.sqlite.sql</c>.</summary>
internal sealed record MigrationScript(int Number, string Name, string Sql)
{
    /// <summary>A line of its own in a script. SQL Server wants, for one, a trigger alone in what it is sent.</summary>
    private const string BatchSeparator = "--;;";

    private const string Folder = "SigKunskap.Web.Data.Migrations.";

    public IEnumerable<string> Batches => Sql.Split($"\n{BatchSeparator}\n").Where(batch => batch.Trim().Length > 0);

    /// <summary>SHA-256 in hex of the text with newlines as in the repository, so that a checkout on Windows is the same script.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    public static MigrationScript From(string name, string sql)
        => new(int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), name, sql.ReplaceLineEndings("\n"));

    /// <summary>All scripts of an engine, <c>sqlite</c> or <c>sqlserver</c>, in order.</summary>
    public static IReadOnlyList<MigrationScript> All(string engine)
        => [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Folder, StringComparison.Ordinal) && resource.EndsWith($".{engine}.sql", StringComparison.Ordinal))
            .Select(resource => From(resource[Folder.Length..^$".{engine}.sql".Length], Read(resource)))
            .OrderBy(script => script.Number)];

    private static string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
