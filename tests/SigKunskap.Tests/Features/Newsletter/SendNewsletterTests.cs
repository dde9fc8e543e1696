using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Newsletters;
using SigKunskap.Web.Features.Newsletter;
using SigKunskap.Web.Features.Subscribing;
using SigKunskap.Web.Platform.Mail;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Tests.Features.Newsletter;

/// <summary>Each subscriber gets an issue once, at a bounded rate, whoever is killed and however many nodes there are.</summary>
public sealed class SendNewsletterTests : NewsletterTest
{
    [Fact]
    public async Task Four_nodes_make_each_mail_once_and_no_more_in_a_minute_than_allowed()
    {
        const int many = (3 * PerMinute) + 7;
        await Subscribe(many);
        var id = await Approved();
        var minutes = new List<int>();
        while ((await Issue(id)).State != NewsletterState.Sent)
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Node().Some(Cancel), Cancel)));
            minutes.Add(await Made());
            App.Clock.Advance(TimeSpan.FromMinutes(1) + TimeSpan.FromSeconds(1));
        }

        Assert.Equal([PerMinute, 2 * PerMinute, 3 * PerMinute, many], minutes);
        await Settled();
        Assert.Equal(many, Mails.All.Count);
        Assert.Equal(many, Mails.All.Select(mail => mail.To).Distinct().Count());
    }

    /// <summary>The mails and how far it has come are one transaction, so a node that dies has made both or neither. Said twice, the key of issue and subscriber refuses.</summary>
    [Fact]
    public async Task A_node_that_dies_in_the_middle_leaves_the_rest_to_the_next_and_nobody_gets_two()
    {
        await Subscribe(PerMinute + 10);
        var id = await Approved();
        await Node().Some(Cancel);
        await using (var db = await Db())
        {
            // As if the cursor had been lost while the mails stood: the worst that a restored copy could do.
            await db.NewsletterIssues.Where(i => i.Id == id).ExecuteUpdateAsync(set => set.SetProperty(i => i.LastSubscriberId, 0).SetProperty(i => i.NextBatchAt, (DateTime?)null), Cancel);
        }

        await Assert.ThrowsAsync<DbUpdateException>(() => Node().Some(Cancel));

        Assert.Equal(PerMinute, await Made());
        Assert.Equal(0, (await Issue(id)).LastSubscriberId);
    }

    [Fact]
    public async Task Who_asked_after_it_was_approved_and_who_stopped_before_the_mail_left_get_none()
    {
        await Subscribe(2);
        Mails.Failure = _ => new System.Net.Mail.SmtpException(System.Net.Mail.SmtpStatusCode.MailboxBusy);
        var id = await Approved();
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var db = await Db();
        db.Subscriptions.Add(new() { Subscriber = new() { Address = "sen@example.se" }, Kind = FollowKind.Newsletter, Target = "alla", Since = App.Clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(Cancel);
        await Eventually.IsSo(async () => await Made() == 2);
        var stopped = await db.Subscribers.Where(s => s.Address == "n0@example.se").Select(s => s.Id).SingleAsync(Cancel);
        await App.Get<KeepSubscriptions>().Stop(new LetterKey(stopped, OpenNames.Newsletter), Cancel);
        Mails.Failure = null;
        App.Clock.Advance(TimeSpan.FromMinutes(10));
        await Settled();

        Assert.Equal("n1@example.se", Assert.Single(Mails.All).To);
        Assert.False(await db.Subscribers.AnyAsync(s => s.Address == "n0@example.se", Cancel));
        Assert.Equal(NewsletterState.Sent, (await Issue(id)).State);
    }

    /// <summary>Consent to one is no consent to the other.</summary>
    [Fact]
    public async Task Who_follows_a_page_gets_no_newsletter_and_one_who_stops_it_keeps_the_page()
    {
        await Subscribe(1);
        await using var db = await Db();
        var reader = await db.Subscribers.SingleAsync(Cancel);
        var now = App.Clock.GetUtcNow().UtcDateTime;
        db.Subscriptions.Add(new() { SubscriberId = reader.Id, Kind = FollowKind.Page, Target = Whole.ToString(), Pace = Pace.Weekly, Since = now });
        db.Subscriptions.Add(new() { Subscriber = new() { Address = "sida@example.se" }, Kind = FollowKind.Page, Target = Whole.ToString(), Since = now });
        await db.SaveChangesAsync(Cancel);
        await Approved();
        await Eventually.IsSo(async () => await Made() > 0);
        await Settled();
        Assert.Equal("n0@example.se", Assert.Single(Mails.All).To);
        using var body = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var answer = await App.Client.PostAsync(new Uri(Mails.All[0].Stop!).AbsolutePath, body, Cancel);

        Assert.Equal(FollowKind.Page, (await db.Subscriptions.SingleAsync(wish => wish.SubscriberId == reader.Id, Cancel)).Kind);
    }

    private SendIssue Node() => new(App.Get<IDbContextFactory<SigKunskapDb>>(), App.Get<NewsletterSettings>(), App.Clock);

    private async Task<int> Made()
    {
        await using var db = await Db();
        return await db.OutgoingMails.CountAsync(m => m.SubscriberId != null, Cancel);
    }
}
