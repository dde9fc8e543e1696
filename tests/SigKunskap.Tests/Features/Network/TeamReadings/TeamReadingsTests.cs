using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Data;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Account;
using SigKunskap.Web.Features.Network.TeamReadings;
using SigKunskap.Web.Features.Publishing;
using SigKunskap.Web.Platform;

namespace SigKunskap.Tests.Features.Network.TeamReadings;

/// <summary>An area's contact asks its members to confirm that they have read an edition, and sees who has not; nobody else does.</summary>
public sealed class TeamReadingsTests : NetworkTest
{
    private const string Contact = "kim@example.se", Mia = "mia@example.se", Address = "/natverk/verksamheter/exempelby/lasning";

    private readonly TestFolder folder = new();

    private Visitor kim = null!, mia = null!, anders = null!;

    public TeamReadingsTests() => MadeUpLibrary.WriteTo(folder.Path);

    protected override TestApp.Setup Setup => base.Setup with { Content = folder.Path };

    private AskTeam Team => App.Get<AskTeam>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Facilitator();
        var area = await Area("Exempelby");
        kim = await Member(area, Contact, MembershipRole.Contact);
        mia = await Member(area, Mia);
        await Member(area, "gunn@example.se", MembershipRole.Guest, StockholmTime.Today(App.Clock).AddDays(30));
        anders = await Member(await Area("Annanby", "Andra län"), "anders@example.se");
    }

    [Fact]
    public async Task From_the_page_that_is_to_be_read_to_everybody_has()
    {
        var page = await kim.Go($"/natverk/andrat?sida=samtycke/vem-samtycker&utgava=2");
        page = await kim.Go(page.QuerySelector("main a[href*='/lasning?sida=']")!.GetAttribute("href")!);
        page = await kim.Send(page, "#be", ("till", $"{StockholmTime.Today(App.Clock).AddDays(7):yyyy-MM-dd}"));
        Assert.Contains("0 av 2 har läst. Inte än: kim, mia.", Plain(page.Body!.TextContent), StringComparison.Ordinal);

        Assert.NotNull((await mia.Go("/natverk")).QuerySelector($"#att-lasa ~ ul a[href='{MadeUpLibrary.Whole}?utgava=2']"));
        Assert.Contains("Exempelby ber dig bekräfta", (await mia.Go("/natverk/andrat?sida=samtycke/vem-samtycker&utgava=2")).Body!.TextContent, StringComparison.Ordinal);
        page = await mia.Go("/natverk/lasning");
        page = await mia.Send(page, "#lasning-team", ("last", page.QuerySelector("button[name=last]")!.GetAttribute("value")));
        Assert.Contains("Inget väntar på dig", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await mia.Go("/natverk")).QuerySelector("#att-lasa"));

        Assert.Contains("1 av 2 har läst. Inte än: kim.", Plain((await kim.Go(Address)).Body!.TextContent), StringComparison.Ordinal);
        Assert.Null((await anders.Go("/natverk")).QuerySelector("#att-lasa"));
        await anders.Go(Address);
        Assert.Equal(404, anders.Status);
        Assert.Contains("samtycke/vem-samtycker", System.Text.Encoding.UTF8.GetString(await App.Get<TakeAll>().For(await PersonOf(Mia), Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_edition_is_told_of_to_those_who_are_asked_and_to_the_one_who_asks()
    {
        await Asked();
        Assert.NotNull((await App.Get<PublishEdition>().For(new("samtycke", "vem-samtycker"), MadeUpLibrary.NewestOfWhole.Replace("två exemplar", "tre exemplar", StringComparison.Ordinal), Cancel)).Number);
        await Eventually.IsSo(() => App.Library.Find(new("samtycke", "vem-samtycker"))!.Newest.Number == 3);

        Assert.Contains("nyare utgåva", (await mia.Go("/natverk")).QuerySelector("#att-lasa ~ ul")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await mia.Go("/natverk/lasning")).QuerySelector($"a[href='{MadeUpLibrary.Whole}?utgava=3&mot=2']"));
        Assert.Contains("Be om utgåva 3", (await kim.Go(Address)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_is_counted_no_more_and_what_they_said_goes_with_them()
    {
        var id = await Asked();
        Assert.True(await App.Get<OwnTeamReadings>().Confirm(await PersonOf(Mia), id, Cancel));
        Assert.True(await App.Get<OwnTeamReadings>().Confirm(await PersonOf(Mia), id, Cancel));
        await mia.Send(await mia.Go("/konto/lamna"), "main form");

        var row = (await Team.Of(await PersonOf(Contact), "exempelby", Cancel))!.Value.Rows.Single();
        Assert.Equal((1, 0), (row.Members, row.Confirmed));
        Assert.Equal(0, await Count(db => db.ReadingConfirmations.CountAsync(Cancel)));
    }

    [Fact]
    public async Task What_was_asked_is_kept_for_a_year_after_its_day()
    {
        await Asked();
        App.Clock.Advance(TimeSpan.FromDays(7 + ReadingRequest.DaysKept));
        Assert.Equal(0, await App.Get<OldTeamReadings>().Remove(Cancel));

        App.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(1, await App.Get<OldTeamReadings>().Remove(Cancel));
    }

    [Fact]
    public async Task What_cannot_be_asked_is_told_in_words_and_nothing_chosen_is_lost()
    {
        await Asked();
        var page = await kim.Send(await kim.Go(Address), "#be", ("sida", "samtycke/vem-samtycker:1"), ("till", "2020-01-01"));
        Assert.Contains("den dag då alla ska ha läst", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("samtycke/vem-samtycker:1", "2020-01-01"), (page.QuerySelector("#be option[selected]")!.GetAttribute("value"), page.QuerySelector("#till")!.GetAttribute("value")));
        var (person, until) = (await PersonOf(Contact), StockholmTime.Today(App.Clock));
        Assert.Contains("redan bett", (await Team.For(person, "exempelby", new("samtycke", "vem-samtycker"), 2, until, Cancel))!.Mistake!, StringComparison.Ordinal);
        Assert.Contains("som finns", (await Team.For(person, "exempelby", new("samtycke", "vem-samtycker"), 9, until, Cancel))!.Mistake!, StringComparison.Ordinal);
        Assert.Equal(1, await Count(db => db.ReadingRequests.CountAsync(Cancel)));

        await kim.Send(await kim.Go(Address), "#ta-tillbaka", ("bort", $"{(await Team.Of(person, "exempelby", Cancel))!.Value.Rows[0].Request.Id}"));
        Assert.Null((await mia.Go("/natverk")).QuerySelector("#att-lasa"));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<int> Asked()
    {
        var person = await PersonOf(Contact);
        Assert.Null((await Team.For(person, "exempelby", new("samtycke", "vem-samtycker"), 2, StockholmTime.Today(App.Clock).AddDays(7), Cancel))!.Mistake);
        return (await Team.Of(person, "exempelby", Cancel))!.Value.Rows[0].Request.Id;
    }

    private async Task<int> Count(Func<SigKunskapDb, Task<int>> count)
    {
        await using var db = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
        return await count(db);
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
