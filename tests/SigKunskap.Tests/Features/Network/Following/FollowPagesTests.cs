using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Tests.Features.Network.Following;

/// <summary>The pages where one follows, sees what one follows and what is new.</summary>
public sealed class FollowPagesTests : MailTest
{
    [Fact]
    public async Task One_follows_a_guidance_page_from_a_link_on_it_changes_the_pace_and_stops()
    {
        var guidance = App.Library.Pages[0];
        var link = (await MiasBrowser.Go(guidance.Address.Path)).QuerySelector("a[href^='/natverk/folja']")!.GetAttribute("href")!;
        await MiasBrowser.Send(await MiasBrowser.Go(link), "main form", ("takt", "Weekly"));
        Assert.Equal("/natverk/foljer?klart=foljer", MiasBrowser.At);
        var list = await MiasBrowser.Go("/natverk/foljer");
        Assert.Contains(guidance.Newest.Front.Title, list.QuerySelector(".news")!.TextContent, StringComparison.Ordinal);
        await using var db = await Db();
        Assert.Equal(Pace.Weekly, (await db.Follows.AsNoTracking().SingleAsync(Cancel)).Pace);

        await MiasBrowser.Send(list, "main form", ("takt", "AtOnce"), ("gor", "spara"));
        Assert.Equal(Pace.AtOnce, (await db.Follows.AsNoTracking().SingleAsync(Cancel)).Pace);
        await MiasBrowser.Send(await MiasBrowser.Go("/natverk/foljer"), "main form", ("gor", "sluta"));
        Assert.Empty(await db.Follows.ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_visitor_who_wants_to_follow_signs_in_and_comes_to_where_they_were_going()
    {
        var address = $"/natverk/folja?sida={App.Library.Pages[0].Address}";
        var visitor = Stranger();
        await SignIn(visitor, Mia, at: await Asked());
        Assert.Equal(address, Uri.UnescapeDataString(visitor.At));

        async Task<string> Asked()
        {
            await visitor.Go(address);
            return visitor.At;
        }
    }

    [Theory]
    [InlineData("takt", "varje minut")]
    [InlineData("takt", null)]
    public async Task A_pace_that_there_is_not_changes_nothing(string field, string? value)
    {
        var page = await MiasBrowser.Send(await MiasBrowser.Go("/natverk/folja?rum=alla"), "main form", (field, value));

        Assert.Contains("Inget är ändrat", page.Body!.TextContent, StringComparison.Ordinal);
        await using var db = await Db();
        Assert.Empty(await db.Follows.ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("rum=omrade-annanby")]
    [InlineData("rum=finns-inte")]
    [InlineData("diskussion=999999")]
    [InlineData("sida=finns/inte")]
    [InlineData("ord=19121212-1212")]
    [InlineData("uppdrag=reply-late")]
    [InlineData("rum=alla&ord=skola")]
    [InlineData("")]
    public async Task What_is_not_there_for_one_cannot_be_followed(string query)
    {
        await MiasBrowser.Go($"/natverk/folja?{query}");

        Assert.Equal(404, MiasBrowser.Status);
    }

    [Fact]
    public async Task What_is_new_is_counted_listed_and_then_earlier()
    {
        await Follow(Mia, FollowKind.Room, "alla", Pace.Portal);
        await Start(title: "Första frågan");
        await Start(title: "Andra frågan");
        await Noted();
        Assert.Contains("Vad är nytt (2)", (await MiasBrowser.Go("/natverk")).Body!.TextContent, StringComparison.Ordinal);
        var news = await MiasBrowser.Go("/natverk/nytt");
        Assert.Equal(["Andra frågan", "Första frågan"], news.QuerySelectorAll(".news h3").Select(title => title.TextContent.Trim()));
        Assert.DoesNotContain(news.QuerySelectorAll("main h2"), heading => heading.TextContent == "Tidigare");

        Assert.DoesNotContain("Vad är nytt (", (await MiasBrowser.Go("/natverk")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains((await MiasBrowser.Go("/natverk/nytt")).QuerySelectorAll("main h2"), heading => heading.TextContent == "Tidigare");
        Assert.Empty(Mails.All);
    }

    [Fact]
    public async Task Whoever_leaves_leaves_nothing_that_they_followed_and_no_mail_on_its_way()
    {
        await Follow(Mia, FollowKind.Room, "alla");
        Mails.Failure = _ => new System.Net.Mail.SmtpException(System.Net.Mail.SmtpStatusCode.MailboxBusy);
        await Start();
        await Settled();
        Assert.Null(await App.Get<SigKunskap.Web.Features.Account.LeaveNetwork>().For(await PersonOf(Mia), Cancel));

        await using var db = await Db();
        Assert.Equal((0, 0, 0), (await db.Follows.CountAsync(Cancel), await db.Notices.CountAsync(Cancel), await db.OutgoingMails.CountAsync(Cancel)));
    }
}
