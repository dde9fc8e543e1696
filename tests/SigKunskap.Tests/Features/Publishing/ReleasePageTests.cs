using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Tests.Features.Publishing;

/// <summary>Publishers put drafts together and say when they go live, by a Swedish clock.</summary>
public sealed class ReleasePageTests : OfficeTest
{
    [Fact]
    public async Task A_release_is_made_filled_timed_stopped_and_published()
    {
        var draft = await Ready();
        var petra = At("petra");
        var page = await petra.Send(await petra.Go("/redaktion/slapp"), "#nytt", ("titel", "Lagen ändras"));
        Assert.Contains("Inga utkast än", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#nu"));
        page = await petra.Send(page, "#i", ("utkast", $"{draft}"));
        Assert.Contains("är klart", page.Body!.TextContent, StringComparison.Ordinal);

        page = await petra.Send(page, "#tid", ("dag", "2027-03-28"), ("klocka", "02:30"));
        Assert.Contains("finns inte den 28 mars 2027", Plain(page.Body!.TextContent), StringComparison.Ordinal);
        Assert.Equal("02:30", page.QuerySelector("[name=klocka]")!.GetAttribute("value"));
        Assert.Contains("kommer två gånger", (await petra.Send(page, "#tid", ("dag", "2027-10-31"), ("klocka", "02:30"))).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("har redan varit", (await petra.Send(page, "#tid", ("dag", "2020-01-01"), ("klocka", "08:00"))).Body!.TextContent, StringComparison.Ordinal);
        page = await petra.Send(page, "#tid", ("dag", "2027-07-01"), ("klocka", "08:05"));
        Assert.Contains("Publiceras 1 juli 2027 kl. 08.05", Plain(page.Body!.TextContent), StringComparison.Ordinal);
        await using (var db = await Db())
            Assert.Equal(new DateTime(2027, 7, 1, 6, 5, 0, DateTimeKind.Utc), (await db.Releases.SingleAsync(Cancel)).GoesLiveAt);

        Assert.Contains("Tidsatt", await Reads("walter", "/redaktion"), StringComparison.Ordinal);
        page = await petra.Send(page, "#stoppa");
        Assert.DoesNotContain("Publiceras 1 juli", Plain(page.Body!.TextContent), StringComparison.Ordinal);
        page = await petra.Send(page, "#nu");
        Assert.Contains("inom några sekunder", page.Body!.TextContent, StringComparison.Ordinal);
        await PublishDue();
        Assert.Equal($"{Whole.Path}?utgava=3", (await petra.Go(petra.At)).QuerySelector("main ul li a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_keeps_a_draft_back_stands_beside_it_and_it_is_taken_out()
    {
        var draft = await Drafted();
        var petra = At("petra");
        var page = await petra.Send(await petra.Send(await petra.Go("/redaktion/slapp"), "#nytt", ("titel", "Lagen ändras")), "#i", ("utkast", $"{draft}"));
        Assert.Contains("Socialstyrelsen har inte undertecknat", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#nu"));
        Assert.Null((await At("wilma").Go(petra.At)).QuerySelector("button[name=ur]"));

        page = await petra.Send(page, "#ur", ("ur", $"{draft}"));
        Assert.Contains("Inga utkast än", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_that_could_not_go_live_says_why()
    {
        await using (var db = await Db())
        {
            var release = new Release { Title = "Lagen ändras", Owner = Owner, MadeById = Of("petra").Id, MadeAt = App.Clock.GetUtcNow().UtcDateTime };
            release.Schedule(App.Clock.GetUtcNow().UtcDateTime);
            db.Releases.Add(release);
            await db.SaveChangesAsync(Cancel);
        }

        await PublishDue();

        Assert.Contains("Tiden kom, men släppet kunde inte publiceras.", await Reads("wilma", "/redaktion/slapp/1"), StringComparison.Ordinal);
        Assert.Contains("Hölls inne", await Reads("wilma", "/redaktion"), StringComparison.Ordinal);
    }
}
