using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Data;

public sealed class MigrationScriptTests
{
    [Fact]
    public void Every_script_has_its_twin()
    {
        var sqlite = MigrationScript.All("sqlite").Select(script => script.Name).ToList();

        Assert.NotEmpty(sqlite);
        Assert.Equal(sqlite, MigrationScript.All("sqlserver").Select(script => script.Name));
    }

    [Fact]
    public void Scripts_are_numbered_from_one_without_holes()
    {
        var numbers = MigrationScript.All("sqlite").Select(script => script.Number).ToList();

        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
    }

    [Fact]
    public void A_script_is_the_same_with_the_newlines_of_Windows()
    {
        var unix = MigrationScript.From("0001_x", "CREATE TABLE A (B int);\n--;;\nCREATE TABLE C (D int);\n");
        var windows = MigrationScript.From("0001_x", unix.Sql.ReplaceLineEndings("\r\n"));

        Assert.Equal(unix.Hash, windows.Hash);
        Assert.Equal(2, windows.Batches.Count());
    }
}
