using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Data;

public sealed class FlowEditionTests : DatabaseTest
{
    [Theory]
    [InlineData("UPDATE FlowEditions SET Source = 'Något annat'")]
    [InlineData("DELETE FROM FlowEditions")]
    public async Task The_database_itself_refuses_to_change_an_edition_of_a_tool(string sql)
    {
        await Save(db => db.FlowEditions.Add(First()));

        await Assert.ThrowsAnyAsync<DbException>(() => Sql(sql));

        Assert.Equal("titel: Får jag?\n", (await Read(db => db.FlowEditions.SingleAsync(Cancel))).Source);
    }

    [Fact]
    public async Task The_context_refuses_to_take_an_edition_of_a_tool_away()
    {
        await Save(db => db.FlowEditions.Add(First()));
        await using var db = Databases.CreateDbContext();
        db.Remove(await db.FlowEditions.SingleAsync(Cancel));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task Of_two_editions_of_a_tool_with_one_number_the_later_is_already_there()
    {
        await Save(db => db.FlowEditions.Add(First()));

        Assert.True(Database.IsAlreadyThere(await Assert.ThrowsAsync<DbUpdateException>(() => Save(db => db.FlowEditions.Add(First())))));
    }

    [Fact]
    public async Task A_tool_that_was_there_before_editions_were_kept_is_its_own_first()
    {
        Assert.SkipWhen(TestDatabase.Server is not null, "Needs a database of an earlier schema.");
        using var folder = new TestFolder();
        await using var db = TestDatabase.Context(TestDatabase.Sqlite(folder.File("gammal.db")));
        var scripts = MigrationScript.All("sqlite");
        await Migrator.Run(db, [.. scripts.Take(3)], Clock, Cancel);
        foreach (var (path, text) in new[] { ("verktyg/lana-bok.yml", "titel: Får jag?\n"), ("lagrum/sol.yml", "namn: x") })
            db.LibraryFiles.Add(new() { Path = path, Text = text, Hash = new('0', 64), ChangedAt = Clock.GetUtcNow().UtcDateTime, Origin = EditionOrigin.File });
        await db.SaveChangesAsync(Cancel);

        await Migrator.Run(db, scripts, Clock, Cancel);

        var edition = await db.FlowEditions.SingleAsync(Cancel);
        Assert.Equal(("lana-bok", 1, "titel: Får jag?\n", Clock.GetUtcNow().UtcDateTime), (edition.Flow, edition.Number, edition.Source, edition.PublishedAt));
    }

    private StoredFlowEdition First() => new() { Flow = "lana-bok", Number = 1, Source = "titel: Får jag?\n", PublishedAt = Clock.GetUtcNow().UtcDateTime };
}
