using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Data;

public sealed class EditionTests : DatabaseTest
{
    [Fact]
    public async Task An_edition_comes_back_as_it_was_published()
    {
        await Save(db => db.Editions.Add(First()));

        var edition = await Read(db => db.Editions.Include(e => e.Page).SingleAsync(Cancel));

        Assert.Equal("---\r\ntitle: Får vi?\n---\n\tText åäö \0 slut", edition.Source);
        Assert.Equal("sekretess/samtycke", $"{edition.Page!.Topic}/{edition.Page.Slug}");
        Assert.Equal(new DateOnly(2025, 7, 1), edition.ValidFrom);
        Assert.Equal(EditionOrigin.Portal, edition.Origin);
        Assert.Equal((Clock.GetUtcNow().UtcDateTime, DateTimeKind.Utc), (edition.PublishedAt, edition.PublishedAt.Kind));
        Assert.Equal(1, await Read(db => db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM Editions WHERE Origin = 'portal'").SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_published_edition_is_not_changed()
    {
        await Save(db => db.Editions.Add(First()));
        await using var db = Databases.CreateDbContext();
        db.Entry(await db.Editions.SingleAsync(Cancel)).Property(e => e.Source).CurrentValue = "Något annat";

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    [Fact]
    public async Task A_published_edition_is_not_taken_away()
    {
        await Save(db => db.Editions.Add(First()));
        await using var db = Databases.CreateDbContext();
        db.Remove(await db.Editions.SingleAsync(Cancel));

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));
    }

    [Theory]
    [InlineData("UPDATE Editions SET Source = 'Något annat'")]
    [InlineData("DELETE FROM Editions")]
    [InlineData("DELETE FROM GuidancePages")]
    public async Task The_database_itself_refuses_to_change_a_published_edition(string sql)
    {
        await Save(db => db.Editions.Add(First()));

        await Assert.ThrowsAnyAsync<DbException>(() => Sql(sql));

        Assert.StartsWith("---", await Read(db => db.Editions.Select(e => e.Source).SingleAsync(Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SQLite_refuses_to_replace_a_published_edition()
    {
        Assert.SkipWhen(TestDatabase.Server is not null, "REPLACE is SQLite's own.");
        await Save(db => db.Editions.Add(First()));

        await Assert.ThrowsAnyAsync<DbException>(() => Sql(
            "REPLACE INTO Editions SELECT Id + 1, PageId, Number, 'Något annat', Blocks, ParagraphIds, ValidFrom, ValidTo, PublishedAt, Origin FROM Editions"));
    }

    [Fact]
    public async Task Of_two_editions_with_one_number_the_later_is_already_there()
    {
        await Save(db => db.Editions.Add(First()));
        var page = await Read(db => db.GuidancePages.SingleAsync(Cancel));

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => Save(db => db.Editions.Add(Of(page.Id))));

        Assert.True(Database.IsAlreadyThere(failure));
        Assert.False(Database.IsBusy(failure));
    }

    [Fact]
    public async Task An_edition_of_no_page_is_refused_for_another_reason()
    {
        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => Save(db => db.Editions.Add(Of(4711))));

        Assert.False(Database.IsAlreadyThere(failure));
    }

    private Edition First() => Of(0, new() { Topic = "sekretess", Slug = "samtycke" });

    private Edition Of(int pageId, GuidancePage? page = null) => new()
    {
        PageId = pageId,
        Page = page,
        Number = 1,
        Source = "---\r\ntitle: Får vi?\n---\n\tText åäö \0 slut",
        Blocks = "{}",
        ParagraphIds = "[1,2]",
        ValidFrom = new(2025, 7, 1),
        PublishedAt = Clock.GetUtcNow().UtcDateTime,
        Origin = EditionOrigin.Portal,
    };
}
