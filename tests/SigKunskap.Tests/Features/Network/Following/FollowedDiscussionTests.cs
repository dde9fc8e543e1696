using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.Following;

namespace SigKunskap.Tests.Features.Network.Following;

/// <summary>Whoever follows a discussion at once gets one mail for each post, with what may be told when it is sent.</summary>
public sealed class FollowedDiscussionTests : MailTest
{
    [Fact]
    public async Task A_post_is_mailed_once_with_title_and_link_and_without_its_text()
    {
        var (discussion, _) = await Start();
        await Follow(Mia, FollowKind.Discussion, $"{discussion}");
        var post = await Reply(discussion);
        await Settled();

        var mail = Assert.Single(Mails.All);
        Assert.Equal(Mia, mail.To);
        Assert.Equal("Nytt inlägg: Vem leder mötet?", mail.Subject);
        Assert.Contains("anna har skrivit i Hela nätverket.", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"/natverk/inlagg/{post}", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Du får det här brevet för att du följer diskussionen ”Vem leder mötet?”.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hemliga ord", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_writes_is_not_told_of_their_own_post()
    {
        var (discussion, _) = await Start();
        await Follow(AnnasAddress, FollowKind.Discussion, $"{discussion}");
        await Reply(discussion);
        await Settled();

        Assert.Empty(Mails.All);
    }

    /// <summary>As after a crash between the notice and the cursor, or in two nodes at once.</summary>
    [Fact]
    public async Task A_change_that_is_read_again_makes_no_second_mail()
    {
        var (discussion, _) = await Start();
        await Follow(Mia, FollowKind.Discussion, $"{discussion}");
        await Reply(discussion);
        await Settled();
        await using var db = await Db();
        var changes = await db.Changes.AsNoTracking().OrderBy(c => c.Id).ToListAsync(Cancel);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => App.Get<NoticeWriter>().Take(changes, Cancel)));
        await Settled();

        Assert.Single(Mails.All);
        Assert.Single(await db.Notices.ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("tar bort")]
    [InlineData("döljer")]
    [InlineData("döljer diskussionen")]
    [InlineData("slutar höra till")]
    [InlineData("slutar följa")]
    public async Task What_may_not_be_seen_when_it_is_sent_is_not_sent(string what)
    {
        var (discussion, _) = await Start("omrade-exempelby");
        await Follow(Mia, FollowKind.Discussion, $"{discussion}");
        Mails.Failure = _ => new System.Net.Mail.SmtpException(System.Net.Mail.SmtpStatusCode.MailboxBusy);
        var post = await Reply(discussion);
        await Settled();
        Mails.Failure = null;
        await using var db = await Db();
        switch (what)
        {
            case "tar bort":
                Assert.NotNull(await App.Get<ErasePost>().For(Anna, post, Cancel));
                break;
            case "döljer":
                Assert.NotNull(await App.Get<HidePost>().For(await PersonOf("facilitator@example.se"), post, true, "Prov", Cancel));
                break;
            case "döljer diskussionen":
                Assert.True(await App.Get<ChangeDiscussion>().Hide(await PersonOf("facilitator@example.se"), discussion, true, "Prov", cancel: Cancel));
                break;
            case "slutar höra till":
                (await db.Memberships.SingleAsync(m => m.Member.Email == Mia, Cancel)).End(App.Clock.GetUtcNow().UtcDateTime);
                await db.SaveChangesAsync(Cancel);
                break;
            default:
                Assert.True(await App.Get<ChangeDiscussion>().Follow(await PersonOf(Mia), discussion, false, Cancel));
                break;
        }

        App.Clock.Advance(TimeSpan.FromMinutes(10));
        await Settled();

        Assert.Empty(Mails.All);
        Assert.Equal(MailState.Dropped, (await db.OutgoingMails.AsNoTracking().SingleAsync(Cancel)).State);
    }

    [Fact]
    public async Task The_outbox_holds_neither_words_nor_addresses()
    {
        var (discussion, _) = await Start();
        await Follow(Mia, FollowKind.Discussion, $"{discussion}");
        await Reply(discussion);
        await Noted();
        await using var db = await Db();
        var stored = System.Text.Json.JsonSerializer.Serialize(await db.OutgoingMails.AsNoTracking().SingleAsync(Cancel));

        Assert.DoesNotContain("example.se", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("mötet", System.Text.RegularExpressions.Regex.Unescape(stored), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_points_out_a_person_for_certain_never_leaves_in_a_title()
    {
        var (discussion, _) = await Start();
        await Follow(Mia, FollowKind.Discussion, $"{discussion}");
        await using var db = await Db();
        await db.Discussions.ExecuteUpdateAsync(set => set.SetProperty(d => d.Title, "Om 19121212-1212"), Cancel);
        await Reply(discussion);
        await Settled();

        var mail = Assert.Single(Mails.All);
        Assert.DoesNotContain("1212", mail.Subject + mail.Text, StringComparison.Ordinal);
    }
}
