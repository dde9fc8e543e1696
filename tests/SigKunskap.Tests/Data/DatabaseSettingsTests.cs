using Microsoft.Extensions.Configuration;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Data;

public sealed class DatabaseSettingsTests
{
    private readonly List<string> mistakes = [];

    [Fact]
    public void Nothing_set_gives_a_SQLite_file_in_the_data_folder()
    {
        var settings = Read([]);

        Assert.Equal(new(DatabaseProvider.Sqlite, $"Data Source={Path.Combine("data", "sigkunskap.db")}"), settings);
        Assert.Empty(mistakes);
    }

    [Fact]
    public void A_server_is_chosen_by_its_keys()
    {
        var settings = Read(new()
        {
            ["Database:Provider"] = "sqlserver",
            ["Database:ConnectionString"] = "Server=db;Database=sig",
            ["Database:MaxBatchSize"] = "20",
            ["Database:GapSeconds"] = "30",
        });

        Assert.Equal((DatabaseProvider.SqlServer, 20, TimeSpan.FromSeconds(30)), (settings.Provider, settings.MaxBatchSize, settings.GapWait));
        Assert.Empty(mistakes);
    }

    [Theory]
    [InlineData("Database:Provider", "Oracle", "Database:Provider ska vara Sqlite eller SqlServer.")]
    [InlineData("Database:Provider", "7", "Database:Provider ska vara Sqlite eller SqlServer.")]
    [InlineData("Database:Provider", "SqlServer", "Database:ConnectionString ska namnge server och databas när Database:Provider är SqlServer.")]
    [InlineData("Database:ConnectionString", "Password=hemligt;Data Sauce=x", "Database:ConnectionString går inte att läsa som anslutningssträng för Sqlite.")]
    [InlineData("Database:ConnectionString", "hemligt", "Database:ConnectionString går inte att läsa som anslutningssträng för Sqlite.")]
    [InlineData("Database:ConnectionString", "Mode=hemligt", "Database:ConnectionString går inte att läsa som anslutningssträng för Sqlite.")]
    [InlineData("Database:MaxBatchSize", "0", "Database:MaxBatchSize ska vara ett heltal från 1 till 1000.")]
    [InlineData("Database:GapSeconds", "tio", "Database:GapSeconds ska vara ett heltal från 1 till 600.")]
    public void A_mistake_is_told_by_its_key_and_without_its_value(string key, string value, string sentence)
    {
        Read(new() { [key] = value });

        Assert.Equal([sentence], mistakes);
    }

    [Fact]
    public void Every_mistake_is_told()
    {
        Read(new()
        {
            ["Database:Provider"] = "SqlServer",
            ["Database:ConnectionString"] = "Server=db;Database=sig;MultipleActiveResultSets=true",
            ["Database:MaxBatchSize"] = "många",
            ["Database:GapSeconds"] = "-1",
        });

        Assert.Equal(3, mistakes.Count);
        Assert.Contains("Database:ConnectionString: MultipleActiveResultSets stöds inte, ta bort det.", mistakes);
    }

    private DatabaseSettings Read(Dictionary<string, string?> keys)
        => DatabaseSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(keys).Build(), "data", mistakes);
}
