using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SigKunskap.Web.Data.Archive;
using SQLitePCL;

namespace SigKunskap.Web.Data;

/// <summary>Where SQLite and SQL Server differ, by name, so that nothing else needs to know which one it speaks to.</summary>
public static class Database
{
    /// <summary>The highest level that every supported server and the tested compatible ones know.</summary>
    private const int CompatibilityLevel = 150;

    private const int SnapshotNotAllowed = 3952;

    public static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton<ChangeSignal>();
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<Migrator>();
        services.AddSingleton<WriteArchive>();
        services.AddSingleton<ReadArchive>();
        services.AddHostedService<WriteAheadLog>();
        return services.AddDbContextFactory<SigKunskapDb>(options => options.UseDatabase(settings));
    }

    public static DbContextOptionsBuilder UseDatabase(this DbContextOptionsBuilder options, DatabaseSettings settings)
    {
        // Half the wait, so that the commit itself and clocks that differ between nodes have the other half.
        var longestHold = settings.GapWait / 2;
        return settings.Provider == DatabaseProvider.SqlServer
            ? options.AddInterceptors(new FeedTransactions(longestHold)).UseSqlServer(settings.ConnectionString, server =>
            {
                server.UseCompatibilityLevel(CompatibilityLevel);
                if (settings.MaxBatchSize is { } size)
                    server.MaxBatchSize(size);
            })
            : options.AddInterceptors(new FeedTransactions(null), new SqlitePragmas()).UseSqlite(settings.ConnectionString, sqlite =>
            {
                if (settings.MaxBatchSize is { } size)
                    sqlite.MaxBatchSize(size);
            });
    }

    /// <summary>Somebody else saved the same key first. Told by number alone: the message is in the server's language.</summary>
    public static bool IsAlreadyThere(DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException e => e.SqliteExtendedErrorCode is raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY,
        SqlException e => e.Number is 2601 or 2627,
        _ => false,
    };

    /// <summary>Another transaction stood in the way; the same operation from its beginning may succeed.</summary>
    public static bool IsBusy(Exception failure) => (failure is DbUpdateException ? failure.InnerException : failure) switch
    {
        SqliteException e => e.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED,
        SqlException e => e.Number is 1205 or 1222,
        _ => false,
    };

    /// <summary>Somebody else was first, in whatever way the database tells it; the same operation from its beginning sees what they did.</summary>
    public static bool IsLostRace(Exception failure) => failure is DbUpdateConcurrencyException || (failure is DbUpdateException update && IsAlreadyThere(update)) || IsBusy(failure);

    /// <summary>What is wrong with the database itself, for the person who starts the portal; null when the failure is of another sort.</summary>
    public static string? InWords(Exception failure, string source) => failure switch
    {
        SqliteException e => e.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"Databasen {source} är låst av ett annat program. Stäng det och starta igen.",
            raw.SQLITE_READONLY or raw.SQLITE_PERM => $"Databasen {source} går inte att skriva till. Kontrollera rättigheterna och att disken inte är skrivskyddad.",
            raw.SQLITE_CANTOPEN => $"Databasen {source} går inte att öppna. Kontrollera att mappen finns och att programmet får läsa och skriva där.",
            raw.SQLITE_FULL => $"Disken är full, databasen {source} kan inte skrivas. Frigör utrymme och starta igen.",
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => $"Databasen {source} är skadad eller är inte en SQLite-databas. Läs tillbaka en säkerhetskopia.",
            raw.SQLITE_IOERR => $"Databasen {source} kan inte läsas eller skrivas, disken svarar med fel. Kontrollera disken och dess utrymme.",
            _ => null,
        },
        SqlException { Number: SnapshotNotAllowed } => "Databasen tillåter inte ögonblicksbilder, och utan dem hänger det som skrivs ut inte ihop. Kör ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON och försök igen.",
        SqlException e => $"SQL Server på {source} svarar med fel {e.Number}. Kontrollera Database:ConnectionString, att databasen finns och att kontot får ändra dess schema.",
        IOException or UnauthorizedAccessException => $"Mappen för databasen {source} kan inte skapas. Kontrollera sökväg och rättigheter.",
        _ => null,
    };

    /// <summary>SQLite makes its file, not the folder around it.</summary>
    internal static void MakeFolder(this DatabaseFacade database)
    {
        if (database.GetDbConnection() is SqliteConnection { DataSource: var file } && Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
    }

    /// <summary>How the engine's migration scripts are named.</summary>
    internal static string Twin(this DatabaseFacade database) => database.IsSqlServer() ? "sqlserver" : "sqlite";
}
