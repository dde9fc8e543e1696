using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Data;

public sealed class MigratorTests : IDisposable
{
    private readonly TestFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string File => folder.File("under/mappen/sigkunskap.db");

    [Fact]
    public async Task Of_several_nodes_that_start_together_one_makes_the_schema()
    {
        var ran = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Run([First, Second]))));

        Assert.Equal([0, 0, 0, 2], ran.Order());
        Assert.Equal(2, await Count($"SELECT COUNT(*) AS Value FROM SchemaVersions"));
    }

    [Fact]
    public async Task A_start_runs_only_what_is_new()
    {
        await Run([First]);

        Assert.Equal(1, await Run([First, Second]));
        Assert.Equal(0, await Count($"SELECT COUNT(*) AS Value FROM Andra"));
    }

    [Fact]
    public async Task A_script_that_fails_leaves_the_database_as_it_was()
    {
        await Run([First]);

        await Assert.ThrowsAsync<SqliteException>(() => Run([First, Second, MigrationScript.From("0003_fel", "INSERT INTO Saknas VALUES (1)")]));

        Assert.Equal(1, await Count($"SELECT COUNT(*) AS Value FROM SchemaVersions"));
        Assert.Equal(1, await Run([First, Second]));
    }

    [Fact]
    public async Task A_script_changed_after_it_was_run_is_refused_by_name()
    {
        await Run([First]);

        var refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(() => Run([First with { Sql = First.Sql + "-- ändrat\n" }]));

        Assert.StartsWith("Migreringsskriptet 0001_forsta har ändrats sedan det kördes", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_from_a_newer_version_is_refused()
    {
        await Run([First, Second]);

        var refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(() => Run([First]));

        Assert.StartsWith("Databasen har schemaversion 2 men det här programmet känner bara till version 1.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_leaves_a_row_pointing_at_nothing_is_refused()
    {
        var loose = MigrationScript.From("0003_los", "CREATE TABLE Barn (Id INTEGER, Foralder INTEGER REFERENCES Forsta (Id)); INSERT INTO Barn VALUES (1, 99);");

        var refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(() => Run([First, Second, loose]));

        Assert.Contains("tabellen Barn", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said_to_be_damaged()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5000), Cancel);

        var refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(() => Run([First]));

        Assert.Equal($"Databasen {File} är skadad eller är inte en SQLite-databas. Läs tillbaka en säkerhetskopia.", refusal.Message);
    }

    [Fact]
    public async Task A_database_that_another_program_keeps_locked_is_said_to_be()
    {
        await Run([First]);
        await using var other = new SqliteConnection($"Data Source={File};Pooling=False");
        await other.OpenAsync(Cancel);
        await using var held = other.BeginTransaction();

        var refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(() => Run([First], timeout: 1));

        Assert.Contains("är låst av ett annat program", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said_to_be()
    {
        await System.IO.File.WriteAllTextAsync(folder.File("under"), "", Cancel);

        var refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(() => Run([First]));

        Assert.Contains("Mappen för databasen", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private static MigrationScript First => MigrationScript.From("0001_forsta", "CREATE TABLE Forsta (Id INTEGER PRIMARY KEY, Text TEXT DEFAULT '{0}');\n");

    private static MigrationScript Second => MigrationScript.From("0002_andra", "CREATE TABLE Andra (Id INTEGER PRIMARY KEY);\n");

    private SigKunskapDb Open(int timeout = 20) => TestDatabase.Context(new(DatabaseProvider.Sqlite, $"Data Source={File};Default Timeout={timeout}"));

    private async Task<int> Run(IReadOnlyList<MigrationScript> scripts, int timeout = 20)
    {
        await using var db = Open(timeout);
        return await Migrator.Run(db, scripts, TimeProvider.System, Cancel);
    }

    private async Task<int> Count(FormattableString sql)
    {
        await using var db = Open();
        return await db.Database.SqlQuery<int>(sql).SingleAsync(Cancel);
    }
}
