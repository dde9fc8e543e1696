using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Data;

public sealed class SqlServerTests
{
    [Fact]
    public void The_suite_runs_against_SQL_Server_where_one_is_given()
    {
        Assert.SkipWhen(TestDatabase.Server is null, $"No SQL Server: the suite ran on SQLite. Set {TestDatabase.ServerVariable} to a connection string to run it against a server.");

        Assert.NotEmpty(new SqlConnectionStringBuilder(TestDatabase.Server).DataSource);
    }

    [Fact]
    public void The_model_is_valid_for_SQL_Server_at_level_150()
    {
        using var db = TestDatabase.Context(Nowhere);
        var numbers = new long[] { 1, 2 };

        var sql = db.Changes.Where(change => numbers.Contains(change.Id)).ToQueryString();

        Assert.Contains("[Changes]", sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_named_in_words_and_without_the_password()
    {
        await using var db = TestDatabase.Context(Nowhere);

        var refusal = await Assert.ThrowsAsync<DatabaseUnusableException>(
            () => Migrator.Run(db, MigrationScript.All("sqlserver"), TimeProvider.System, TestContext.Current.CancellationToken));

        Assert.StartsWith("SQL Server på tcp:127.0.0.1,9 svarar med fel", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>SqlClient looks for Microsoft.SqlServer.Server when it works out a parameter's type; without it this throws FileNotFoundException.</summary>
    [Fact]
    public void A_parameter_finds_the_types_that_SqlClient_names()
    {
        using var command = new SqlCommand("SELECT @id");
        command.Parameters.Add(new SqlParameter("@id", 4711));

        Assert.Equal(SqlDbType.Int, command.Parameters[0].SqlDbType);
    }

    private static DatabaseSettings Nowhere => new(
        DatabaseProvider.SqlServer,
        "Server=tcp:127.0.0.1,9;Database=ingen;User Id=sa;Password=hemligt;Connect Timeout=1;ConnectRetryCount=0;Encrypt=false");
}
