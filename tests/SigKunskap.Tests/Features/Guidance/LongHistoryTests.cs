using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Features.Publishing;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Features.Publishing;

namespace SigKunskap.Tests.Features.Guidance;

/// <summary>A page that has changed often: its facts stay short, and every edition is found.</summary>
public sealed class LongHistoryTests : LibraryTest
{
    [Fact]
    public async Task The_history_has_a_page_of_its_own_with_every_edition()
    {
        await Publish(30);
        await Eventually.IsSo(() => App.Library.Find(Whole)!.Newest.Number == 30);

        var facts = (await App.Page(MadeUpLibrary.Whole)).QuerySelector("aside")!;
        Assert.Equal(4, facts.QuerySelectorAll($"a[href^='{MadeUpLibrary.Whole}?utgava=30&mot=']").Length);
        Assert.Contains("30", facts.QuerySelector($"a[href='{MadeUpLibrary.Whole}/utgavor']")!.TextContent, StringComparison.Ordinal);

        var first = await App.Page($"{MadeUpLibrary.Whole}/utgavor");
        Assert.Equal(25, first.QuerySelectorAll(".timeline li").Length);
        Assert.Contains("Ändring 30.", first.Body!.TextContent, StringComparison.Ordinal);
        var second = await App.Page($"{MadeUpLibrary.Whole}/utgavor?sida=2");
        Assert.Equal(["5", "4", "3", "2", "1"], second.QuerySelectorAll(".timeline h2 a").Select(link => link.TextContent.Split(' ')[1]));
        Assert.Single(second.QuerySelectorAll($"a[href='{MadeUpLibrary.Whole}?utgava=2&mot=1']"));
        Assert.Equal(5, (await App.Page($"{MadeUpLibrary.Whole}/utgavor?sida=99999999")).QuerySelectorAll(".timeline li").Length);
    }

    [Fact]
    public async Task The_list_of_changes_is_shown_a_part_at_a_time()
    {
        await Publish(60);
        await Eventually.IsSo(() => App.Library.Find(Whole)!.Newest.Number == 60);

        var first = await App.Page("/andringar");
        Assert.Contains("Ändring 60.", first.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Ändring 3.", first.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ändring 3.", (await App.Page("/andringar?sida=2")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_does_not_exist_has_no_history() => await App.Page("/vagledning/samtycke/finns-inte/utgavor", 404);

    /// <summary>Publishes editions until there are so many, a minute apart.</summary>
    private async Task Publish(int upTo)
    {
        var making = new EditionMaking(App.Library);
        await using var db = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
        var page = await db.GuidancePages.SingleAsync(page => page.Topic == Whole.Topic && page.Slug == Whole.Slug, Cancel);
        for (var number = 3; number <= upTo; number++)
        {
            var source = MadeUpLibrary.NewestOfWhole.Replace("Svaret ska nu skrivas ned.", string.Create(CultureInfo.InvariantCulture, $"Ändring {number}."), StringComparison.Ordinal);
            var read = making.Read(Whole, source, new(2026, 12, 1)).Content!;
            db.Editions.Add(new() { Page = page, Number = number, Source = source, Blocks = StoredJson.Blocks(read.BlocksUsed), ParagraphIds = StoredJson.Ids(App.Library.Find(Whole)!.Newest.Stored.ParagraphIds), ValidFrom = read.Front.ValidFrom, PublishedAt = App.Clock.GetUtcNow().UtcDateTime.AddMinutes(number), Origin = EditionOrigin.Portal });
        }

        db.TellPublished(Whole);
        await db.SaveChangesAsync(Cancel);
    }
}
