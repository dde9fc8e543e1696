using System.Net;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Subscribing;
using SigKunskap.Web.Platform.Mail;

namespace SigKunskap.Tests.Features.Subscribing;

/// <summary>One click stops, one page shows all, and an address that follows nothing is not kept.</summary>
public sealed class StopSubscriptionTests : SubscribingTest
{
    [Fact]
    public async Task A_mail_program_stops_at_once_and_the_address_is_gone()
    {
        await Follows(Rut, Page);
        await Publishes();
        await Settled();
        Assert.Equal(HttpStatusCode.OK, await OneClick(Letters(Rut)[0].Stop!));
        Assert.Equal(HttpStatusCode.OK, await OneClick(Letters(Rut)[0].Stop!));
        await Publishes("En ändring till.");
        await Settled();

        Assert.Single(Letters(Rut));
        Assert.Equal((0, 0, 0, 0), (await Read(db => db.Subscribers.CountAsync(Cancel)), await Read(db => db.Subscriptions.CountAsync(Cancel)), await Read(db => db.SubscriberNotices.CountAsync(Cancel)), await Read(db => db.OutgoingMails.CountAsync(m => m.SubscriberId != null, Cancel))));
    }

    [Fact]
    public async Task What_else_the_address_follows_goes_on()
    {
        await Follows(Rut, Page);
        await Follows(Rut, Tool);
        await Publishes();
        await Settled();
        using var visitor = new Visitor(App);
        var page = await visitor.Go(new Uri(Letters(Rut)[0].Stop!).AbsolutePath);
        Assert.Contains("brev om sidan ”Vem behöver samtycka?”", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await Read(db => db.Subscriptions.CountAsync(Cancel)));
        var done = await visitor.Send(page, "main form");

        Assert.Equal("Du får inga fler", done.QuerySelector("h1")!.TextContent);
        Assert.Equal([FollowKind.Tool], await Read(db => db.Subscriptions.Select(wish => wish.Kind).ToListAsync(Cancel)));
        Assert.NotNull(done.QuerySelector("main a[href^='/brev/mina/']"));
    }

    [Fact]
    public async Task A_letter_that_waits_in_the_outbox_is_not_sent_to_whoever_stopped_meanwhile()
    {
        var rut = await Follows(Rut, Page);
        await Follows(Rut, Tool);
        Mails.Failure = _ => new System.Net.Mail.SmtpException(System.Net.Mail.SmtpStatusCode.MailboxBusy);
        await Publishes();
        await Settled();
        await App.Get<KeepSubscriptions>().Stop(new(rut, Page), Cancel);
        Mails.Failure = null;
        App.Clock.Advance(TimeSpan.FromMinutes(2));
        await Settled();

        Assert.Empty(Letters(Rut));
        Assert.Equal(MailState.Dropped, (await Read(db => db.OutgoingMails.SingleAsync(m => m.SubscriberId == rut, Cancel))).State);
    }

    [Fact]
    public async Task A_collected_letter_stops_collected_letters_and_no_others()
    {
        var rut = await Follows(Rut, Page, Pace.Daily);
        await Follows(Rut, Section, Pace.Weekly);
        await Follows(Rut, Tool);
        await Publishes();
        await Settled();
        await Morning(DatedClock.Today.AddDays(1));
        await OneClick(Assert.Single(Letters(Rut)).Stop!);

        Assert.Equal([FollowKind.Tool], await Read(db => db.Subscriptions.Where(wish => wish.SubscriberId == rut).Select(wish => wish.Kind).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task The_page_shows_all_that_the_address_follows_changes_pace_and_stops_one_or_all()
    {
        var rut = await Follows(Rut, Page);
        await Follows(Rut, Tool);
        await Follows(Sten, Page);
        using var visitor = new Visitor(App);
        var own = await visitor.Go(App.Get<SubscriberLinks>().OwnPathOf(rut));
        Assert.Equal(2, own.QuerySelectorAll(".news li").Length);
        Assert.Contains("no-store", visitor.CacheControl, StringComparison.Ordinal);
        own = await visitor.Send(own, ".news li:first-child form", ("takt", "Weekly"), ("gor", "spara"));
        Assert.Equal(Pace.Weekly, (await Read(db => db.Subscriptions.SingleAsync(wish => wish.SubscriberId == rut && wish.Kind == FollowKind.Page, Cancel))).Pace);
        own = await visitor.Send(own, ".news li:first-child form", ("takt", "Portal"), ("gor", "spara"));
        Assert.Equal(Pace.Weekly, (await Read(db => db.Subscriptions.SingleAsync(wish => wish.SubscriberId == rut && wish.Kind == FollowKind.Page, Cancel))).Pace);
        own = await visitor.Send(own, ".news li:first-child form", ("gor", "sluta"));
        Assert.Equal([FollowKind.Tool], await Read(db => db.Subscriptions.Where(wish => wish.SubscriberId == rut).Select(wish => wish.Kind).ToListAsync(Cancel)));

        var gone = await visitor.Send(own, "main .page > form");
        Assert.Equal("Inga fler brev", gone.QuerySelector("h1")!.TextContent);
        Assert.Equal([Sten], await Read(db => db.Subscribers.Select(s => s.Address).ToListAsync(Cancel)));
    }

    /// <summary>Nobody begins to follow anything from the page of another, nor from a form that says another thing than it lists.</summary>
    [Fact]
    public async Task A_form_that_names_what_is_not_in_the_list_does_nothing()
    {
        var rut = await Follows(Rut, Page);
        using var visitor = new Visitor(App);
        await visitor.Send(await visitor.Go(App.Get<SubscriberLinks>().OwnPathOf(rut)), ".news li form", ("slag", "Tool"), ("vad", "lana-bok"), ("takt", "Weekly"), ("gor", "spara"));

        var kept = Assert.Single(await Read(db => db.Subscriptions.ToListAsync(Cancel)));
        Assert.Equal((FollowKind.Page, Pace.AtOnce), (kept.Kind, kept.Pace));
    }

    [Fact]
    public async Task What_waits_for_a_morning_comes_then_though_letters_are_to_come_at_once_from_now()
    {
        var rut = await Follows(Rut, Page, Pace.Daily);
        await Publishes();
        await Settled();
        await App.Get<KeepSubscriptions>().SetPace(rut, Page, Pace.AtOnce, Cancel);
        await Morning(DatedClock.Today.AddDays(1));

        Assert.Single(Letters(Rut));
    }

    [Theory]
    [InlineData("/brev/sluta/hittepa")]
    [InlineData("/brev/mina/hittepa")]
    [InlineData("/brev/bekrafta/hittepa")]
    [InlineData("/brev/mina/CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public Task A_link_that_somebody_made_up_is_none(string link) => App.Page(link, 404);

    /// <summary>A stop link must not open the page with the address on it, and a member's link nobody else's letters.</summary>
    [Fact]
    public async Task A_key_opens_only_the_door_it_was_made_for()
    {
        var rut = await Follows(Rut, Page);
        var links = App.Get<SubscriberLinks>();
        var (stop, own) = (links.Stop(new(rut, Page)).AbsolutePath.Split('/')[^1], links.OwnPathOf(rut).Split('/')[^1]);

        await App.Page($"/brev/mina/{stop}", 404);
        await App.Page($"/brev/sluta/{own}", 404);
        await App.Page($"/brev/stopp/{stop}", 404);
    }

    private async Task<HttpStatusCode> OneClick(string link)
    {
        using var body = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var answer = await App.Client.PostAsync(new Uri(link).AbsolutePath, body, Cancel);
        return answer.StatusCode;
    }
}
