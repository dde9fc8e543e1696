using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Data;

public sealed class SqlServerSchemaTests
{
    private static readonly IReadOnlyList<MigrationScript> Twins = MigrationScript.All("sqlserver");

    [Fact]
    public void The_twins_make_what_the_model_would_make_on_SQL_Server()
    {
        using var db = Model();
        var expected = SqlServerDdl.Read(db.Database.GenerateCreateScript().ReplaceLineEndings("\n").Split("\nGO\n"));

        Assert.Contains("Editions: [ValidTo] date NULL", expected);
        Assert.Equal(expected, SqlServerDdl.Read(Twins.SelectMany(twin => twin.Batches)));
    }

    [Fact]
    public void Every_trigger_of_the_model_is_alone_in_its_batch()
    {
        using var db = Model();
        var triggers = db.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredTriggers(), (entity, trigger) => (Table: entity.GetTableName(), trigger.ModelName)).ToList();

        Assert.NotEmpty(triggers);
        Assert.All(triggers, trigger => Assert.Contains(
            Twins.SelectMany(twin => twin.Batches),
            batch => batch.TrimStart().StartsWith($"CREATE TRIGGER [{trigger.ModelName}] ON [{trigger.Table}] ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Later_scripts_are_counted_in()
    {
        var schema = SqlServerDdl.Read(
        [
            "CREATE TABLE [A] (\n    [B] decimal(9,2) NOT NULL,\n    [C] int NULL,\n    CONSTRAINT [PK_A] PRIMARY KEY ([B], [C])\n);\nCREATE INDEX [I] ON [A] ([B]);",
            "-- Senare\nALTER TABLE [A] ADD [D] nvarchar(5) NOT NULL CONSTRAINT [X] DEFAULT N'';\nALTER TABLE [A] ALTER COLUMN [C] bigint NOT NULL;\nDROP INDEX [I] ON [A];",
        ]);

        Assert.Equal(["A: CONSTRAINT [PK_A] PRIMARY KEY ([B], [C])", "A: [B] decimal(9,2) NOT NULL", "A: [C] bigint NOT NULL", "A: [D] nvarchar(5) NOT NULL"], schema);
        Assert.Throws<InvalidOperationException>(() => SqlServerDdl.Read(["EXEC sp_rename 'A', 'B';"]));
    }

    private static SigKunskapDb Model() => TestDatabase.Context(new(DatabaseProvider.SqlServer, "Server=ingen;Database=ingen"));
}
