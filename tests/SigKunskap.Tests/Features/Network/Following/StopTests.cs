using System.Net;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Tests.Features.Network.Following;

/// <summary>Letters are stopped with one click, without a sign-in (RFC 8058).</summary>
public sealed class StopTests : MailTest
{
    private async Task<string> LinkAfterAPost()
    {
        var (discussion, _) = await Start();
        await Follow(Mia, FollowKind.Discussion, $"{discussion}");
        await Reply(discussion);
        await Settled();
        return new Uri(Mails.All[^1].Stop!).AbsolutePath;
    }

    [Fact]
    public async Task A_mail_program_stops_at_once_and_no_more_comes()
    {
        var link = await LinkAfterAPost();
        using var body = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var answer = await App.Client.PostAsync(link, body, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var db = await Db();
        await Reply((await db.Readings.SingleAsync(r => r.Follows, Cancel)).DiscussionId);
        await Settled();

        Assert.Single(Mails.All);
        Assert.Equal(Pace.Portal, (await db.Readings.AsNoTracking().SingleAsync(r => r.Follows, Cancel)).Pace);
    }

    [Fact]
    public async Task Reading_the_page_stops_nothing_and_its_button_does()
    {
        var link = await LinkAfterAPost();
        var stranger = Stranger();
        var page = await stranger.Go(link);
        await using var db = await Db();
        Assert.Equal(Pace.AtOnce, (await db.Readings.AsNoTracking().SingleAsync(r => r.Follows, Cancel)).Pace);
        Assert.Contains("diskussionen ”Vem leder mötet?”", page.Body!.TextContent, StringComparison.Ordinal);
        var done = await stranger.Send(page, "main form");

        Assert.Equal("Du får inga fler", done.QuerySelector("h1")!.TextContent);
        Assert.Equal(Pace.Portal, (await db.Readings.AsNoTracking().SingleAsync(r => r.Follows, Cancel)).Pace);
        Assert.Contains("no-store", stranger.CacheControl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collected_mail_stops_collected_mails_and_no_others()
    {
        await Follow(Mia, FollowKind.Room, "alla", Pace.Daily);
        await Follow(Mia, FollowKind.Tag, "skola", Pace.Weekly);
        await Follow(Mia, FollowKind.Area, "exempelby");
        await Start();
        await Noted();
        await Morning(DatedClock.Today.AddDays(1));
        using var body = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var answer = await App.Client.PostAsync(new Uri(Mails.All.Single().Stop!).AbsolutePath, body, Cancel);

        await using var db = await Db();
        Assert.Equal([(FollowKind.Room, Pace.Portal), (FollowKind.Tag, Pace.Portal), (FollowKind.Area, Pace.AtOnce)], (await db.Follows.ToListAsync(Cancel)).OrderBy(f => f.Kind).Select(f => (f.Kind, f.Pace)));
    }

    [Fact]
    public async Task A_facilitator_can_stop_what_they_never_asked_for()
    {
        await Start();
        await Morning(DatedClock.Today.AddDays(7));
        using var body = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var answer = await App.Client.PostAsync(new Uri(Mails.All.Single().Stop!).AbsolutePath, body, Cancel);
        await Start(title: "En fråga till");
        await Morning(DatedClock.Today.AddDays(14));

        Assert.Single(Mails.All);
    }

    [Theory]
    [InlineData("hittepa")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_link_that_somebody_made_up_is_none(string key)
    {
        using var posted = await App.Ask($"/brev/stopp/{key}", HttpMethod.Post);
        using var read = await App.Ask($"/brev/stopp/{key}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (posted.StatusCode, read.StatusCode));
    }

    [Fact]
    public async Task A_link_stops_nothing_new_after_one_has_stopped_following()
    {
        var link = await LinkAfterAPost();
        await using var db = await Db();
        var discussion = (await db.Readings.SingleAsync(r => r.Follows, Cancel)).DiscussionId;
        await App.Get<SigKunskap.Web.Features.Network.Discussions.ChangeDiscussion>().Follow(await PersonOf(Mia), discussion, false, Cancel);
        using var body = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var answer = await App.Client.PostAsync(link, body, Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(await db.Readings.AnyAsync(r => r.Follows, Cancel));
    }
}
