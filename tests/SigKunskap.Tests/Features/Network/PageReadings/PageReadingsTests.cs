using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Data;
using SigKunskap.Tests.Features.Stewardship;
using SigKunskap.Web.Features.Account;
using SigKunskap.Web.Features.Publishing;

namespace SigKunskap.Tests.Features.Network.PageReadings;

/// <summary>A member says which edition of a page they have read, and sees what has changed since.</summary>
public sealed class PageReadingsTests : StewardshipTest
{
    private const string Path = "/natverk/andrat", Anyone = "anna@example.se";

    private readonly TestFolder folder = new();

    public PageReadingsTests() => MadeUpLibrary.WriteTo(folder.Path);

    protected override TestApp.Setup Setup => base.Setup with { Content = folder.Path };

    [Fact]
    public async Task From_the_page_that_was_read_to_what_has_changed_on_it_since()
    {
        await Network();
        Assert.Contains("Du har inte sagt att du har läst någon sida", (await Anna.Go(Path)).Body!.TextContent, StringComparison.Ordinal);
        var link = (await Anna.Go(MadeUpLibrary.Whole)).QuerySelector($"a[href^='{Path}']")!.GetAttribute("href")!;
        var said = await Press(await Anna.Go(link), ".notice-box button");
        Assert.Contains("Inget har ändrats sedan du läste", said.Body!.TextContent, StringComparison.Ordinal);

        await Change("Svaret gäller i ett år.");
        var page = await Anna.Go(Path);
        var row = Assert.Single(page.QuerySelectorAll(".timeline > li"));
        Assert.Contains("Svaret gäller i ett år.", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Det här behöver du göra: Skaffa ett block.", row.TextContent, StringComparison.Ordinal);
        Assert.NotNull(row.QuerySelector($"a[href='{MadeUpLibrary.Whole}?utgava=3&mot=2']"));

        await Change("Svaret gäller i två år.");
        page = await Press(page, ".timeline button");
        row = Assert.Single(page.QuerySelectorAll(".timeline > li"));
        Assert.Contains("du har läst utgåva 3", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_pages_are_counted_from_today_and_all_that_changed_is_said_to_be_read_at_once()
    {
        await Network();
        await Press(await Anna.Go(Path), "[value=alla]");
        Assert.Equal(MadeUpLibrary.Pages.Length, await Kept());
        await Change("Svaret gäller i ett år.");
        await App.Get<PublishEdition>().For(new("lattlast", "samtycke"), new PageDraft("Samtycke på lätt svenska", "Du får säga ja, nej eller vet inte. {vägledning}") { More = "andring:\n  slag: sak\n  text: Vet inte är ett svar." }.ToString(), Cancel);
        await Eventually.IsSo(async () => (await Anna.Go(Path)).QuerySelectorAll(".timeline > li").Length == 2);

        var page = await Press(await Anna.Go(Path), ".page > p:not(.topics) button");

        Assert.Contains("Inget har ändrats sedan du läste", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_edition_does_not_take_the_place_of_a_newer_and_one_that_there_is_not_is_not_noted()
    {
        await Network();
        foreach (var edition in new[] { "2", "1" })
            await Press(await Anna.Go($"{Path}?sida=samtycke/vem-samtycker&utgava={edition}"), ".notice-box button");
        await Anna.Send(await Anna.Go(Path), "main form", ("last", "lattlast/samtycke:7 annat 1:1"));

        await using var db = await Db();
        Assert.Equal(2, Assert.Single(await db.PageReadings.ToListAsync(Cancel)).EditionNumber);
    }

    [Theory]
    [InlineData("sida=finns/inte")]
    [InlineData("sida=samtycke/vem-samtycker&utgava=9")]
    [InlineData("sida=%00")]
    public async Task A_page_that_there_is_not_is_not_asked_about(string query)
    {
        await Network();

        Assert.Null((await Anna.Go($"{Path}?{query}")).QuerySelector("main .notice-box"));
        Assert.Equal(200, Anna.Status);
    }

    [Fact]
    public async Task What_was_said_is_taken_along_and_erased_by_its_owner_and_nobody_else_sees_it()
    {
        await Network();
        await Press(await Anna.Go($"{Path}?sida=samtycke/vem-samtycker"), ".notice-box button");
        await Keeper.Send(await Keeper.Go(Path), "main form", ("last", "lattlast/samtycke:1"));
        using var mine = JsonDocument.Parse((await Anna.Go("/konto/allt-som-ar-mitt.json")).Body!.TextContent);
        var read = Assert.Single(mine.RootElement.GetProperty("LastaSidor").EnumerateArray().ToList());
        Assert.Equal(("samtycke/vem-samtycker", 2), (read.GetProperty("Sida").GetString(), read.GetProperty("Utgava").GetInt32()));
        Assert.DoesNotContain("lätt svenska", (await Anna.Go(Path)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        Assert.Contains("borttaget", (await Press(await Anna.Go(Path), "[value=glom]")).Body!.TextContent, StringComparison.Ordinal);

        Assert.Equal(1, await Kept());
    }

    [Fact]
    public async Task Whoever_leaves_leaves_nothing_that_they_read()
    {
        await Network();
        await Press(await Anna.Go($"{Path}?sida=samtycke/vem-samtycker"), ".notice-box button");
        Assert.Equal(1, await Kept());

        Assert.Null(await App.Get<LeaveNetwork>().For(await PersonOf(Anyone), Cancel));

        Assert.Equal(0, await Kept());
    }

    [Fact]
    public async Task It_is_for_members_and_cannot_be_forged()
    {
        await Network();
        var visitor = Stranger();
        await visitor.Go(Path);
        Assert.StartsWith("/konto/logga-in", visitor.At, StringComparison.Ordinal);

        await RefusedWhenForged(Path, "main form", ("gor", "alla"));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Presses the first button that a selector finds in the page's main part.</summary>
    private Task<IHtmlDocument> Press(IHtmlDocument page, string which)
    {
        var button = page.QuerySelector($"main {which}")!;
        return Anna.Send(page, "main form", (button.GetAttribute("name")!, button.GetAttribute("value")));
    }

    private async Task Change(string note)
    {
        var made = await App.Get<PublishEdition>().For(new("samtycke", "vem-samtycker"), MadeUpLibrary.NewestOfWhole.Replace("Svaret ska nu skrivas ned.", note, StringComparison.Ordinal), Cancel);
        await Eventually.IsSo(() => App.Library.Find(new("samtycke", "vem-samtycker"))!.Newest.Number == made.Number);
    }

    private async Task<int> Kept()
    {
        await using var db = await Db();
        return await db.PageReadings.CountAsync(Cancel);
    }
}
