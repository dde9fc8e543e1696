using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Data;

public sealed class SigKunskapDbTests : DatabaseTest
{
    [Fact]
    public async Task Of_two_who_change_a_page_at_once_the_later_is_refused()
    {
        await Save(db => db.GuidancePages.Add(Page("samtycke")));
        await using var anna = Databases.CreateDbContext();
        await using var bo = Databases.CreateDbContext();
        (await anna.GuidancePages.SingleAsync(Cancel)).UsedParagraphsUpTo(7);
        (await bo.GuidancePages.SingleAsync(Cancel)).UsedParagraphsUpTo(9);

        await anna.SaveChangesAsync(Cancel);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => bo.SaveChangesAsync(Cancel));

        var page = await Read(db => db.GuidancePages.SingleAsync(Cancel));
        Assert.Equal((7, 1), (page.LastParagraph, page.Version));
    }

    [Fact]
    public void Paragraph_numbers_are_never_given_back()
    {
        var page = Page("samtycke");
        page.UsedParagraphsUpTo(12);
        page.UsedParagraphsUpTo(3);

        Assert.Equal(12, page.LastParagraph);
    }

    [Fact]
    public async Task Addresses_differ_by_every_letter()
    {
        await Save(db => db.GuidancePages.AddRange(Page("samtycke"), Page("Samtycke"), Page("sämtycke")));

        Assert.Equal("Samtycke", (await Read(db => db.GuidancePages.SingleAsync(p => p.Slug == "Samtycke", Cancel))).Slug);
    }

    [Fact]
    public async Task Two_pages_cannot_share_an_address()
    {
        await Save(db => db.GuidancePages.Add(Page("samtycke")));

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => Save(db => db.GuidancePages.Add(Page("samtycke"))));

        Assert.True(Database.IsAlreadyThere(failure));
    }

    [Fact]
    public async Task A_file_with_a_taken_path_is_already_there()
    {
        await Save(db => db.LibraryFiles.Add(File(Clock.GetUtcNow().UtcDateTime)));

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => Save(db => db.LibraryFiles.Add(File(Clock.GetUtcNow().UtcDateTime))));

        Assert.True(Database.IsAlreadyThere(failure));
    }

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public async Task A_time_that_is_not_UTC_is_refused(DateTimeKind kind)
        => Assert.IsType<InvalidOperationException>(
            (await Assert.ThrowsAnyAsync<Exception>(() => Save(db => db.LibraryFiles.Add(File(new(2026, 1, 2, 3, 4, 5, kind)))))).GetBaseException());

    private static GuidancePage Page(string slug) => new() { Topic = "sekretess", Slug = slug };

    private static LibraryFile File(DateTime at)
        => new() { Path = "begrepp.yml", Text = "", Hash = new('0', 64), ChangedAt = at, Origin = EditionOrigin.File };
}
