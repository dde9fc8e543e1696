using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace SigKunskap.Web.Data;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>Which database, and how it is spoken to.</summary>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString)
{
    public int? MaxBatchSize { get; init; }

    /// <summary>How long a missing number in the change feed is waited for before it is taken to be nobody's.</summary>
    public TimeSpan GapWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Reads the keys under <c>Database</c>. Each mistake adds a sentence that names its key and never shows its value.</summary>
    public static DatabaseSettings Read(IConfiguration configuration, string dataFolder, ICollection<string> mistakes)
    {
        var section = configuration.GetSection("Database");
        var named = section["Provider"] is { Length: > 0 } given ? given : nameof(DatabaseProvider.Sqlite);
        var known = Enum.GetNames<DatabaseProvider>().Contains(named, StringComparer.OrdinalIgnoreCase);
        if (!known)
            mistakes.Add("Database:Provider ska vara Sqlite eller SqlServer.");
        var provider = known ? Enum.Parse<DatabaseProvider>(named, ignoreCase: true) : default;
        return new(provider, known ? Connection(provider, section["ConnectionString"], dataFolder, mistakes) : "")
        {
            MaxBatchSize = WholeNumber(section, "MaxBatchSize", 1, 1000, mistakes),
            GapWait = TimeSpan.FromSeconds(WholeNumber(section, "GapSeconds", 1, 600, mistakes) ?? 10),
        };
    }

    private static string Connection(DatabaseProvider provider, string? given, string dataFolder, ICollection<string> mistakes)
    {
        try
        {
            if (provider == DatabaseProvider.Sqlite)
            {
                var sqlite = new SqliteConnectionStringBuilder(given);
                if (sqlite.DataSource.Length == 0)
                    sqlite.DataSource = Path.Combine(dataFolder, "sigkunskap.db");
                return sqlite.ToString();
            }
            var server = new SqlConnectionStringBuilder(given);
            if (server.DataSource.Length == 0 || server.InitialCatalog.Length == 0)
                mistakes.Add("Database:ConnectionString ska namnge server och databas när Database:Provider är SqlServer.");
            if (server.MultipleActiveResultSets)
                mistakes.Add("Database:ConnectionString: MultipleActiveResultSets stöds inte, ta bort det.");
            return server.ToString();
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException or DbException)
        {
            mistakes.Add($"Database:ConnectionString går inte att läsa som anslutningssträng för {provider}.");
            return "";
        }
    }

    private static int? WholeNumber(IConfiguration section, string key, int least, int most, ICollection<string> mistakes)
    {
        if (section[key] is not { Length: > 0 } text)
            return null;
        if (int.TryParse(text, out var number) && number >= least && number <= most)
            return number;
        mistakes.Add($"Database:{key} ska vara ett heltal från {least} till {most}.");
        return null;
    }
}
