using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.Following;

namespace SigKunskap.Tests.Features.Network.Following;

/// <summary>A new discussion is told to those who follow its room, its words or its area; an edition to those who follow its page.</summary>
public sealed class FollowedPlacesTests : MailTest
{
    [Theory]
    [InlineData(FollowKind.Room, "alla", "alla", "rummet Hela nätverket")]
    [InlineData(FollowKind.Tag, "samtycke", "alla", "ordet ”samtycke”")]
    [InlineData(FollowKind.Area, "exempelby", "omrade-exempelby", "området Exempelby")]
    public async Task A_new_discussion_is_told(FollowKind kind, string target, string room, string why)
    {
        await Follow(Mia, kind, target);
        var (discussion, _) = await Start(room, tags: "samtycke, skola");
        await Reply(discussion);
        await Settled();

        var mail = Assert.Single(Mails.All);
        Assert.Equal("Ny diskussion: Vem leder mötet?", mail.Subject);
        Assert.Contains($"för att du följer {why}.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_follows_in_two_ways_is_told_once_and_the_sooner_way()
    {
        await Follow(Mia, FollowKind.Room, "alla", Pace.Weekly);
        await Follow(Mia, FollowKind.Tag, "samtycke");
        await Start(tags: "samtycke");
        await Settled();

        Assert.Contains("ordet", Assert.Single(Mails.All).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_tells_nothing_of_rooms_that_one_may_not_enter()
    {
        await Follow(Olle, FollowKind.Tag, "samtycke");
        await Start("omrade-exempelby", tags: "samtycke");
        await Settled();

        Assert.Empty(Mails.All);
        Assert.Empty((await App.Get<ShowNews>().For(await PersonOf(Olle), Cancel)).New);
    }

    [Fact]
    public async Task What_happened_before_one_followed_is_not_told()
    {
        await Start();
        await Follow(Mia, FollowKind.Room, "alla");
        await using var db = await Db();
        await App.Get<NoticeWriter>().Take(await db.Changes.AsNoTracking().ToListAsync(Cancel), Cancel);

        Assert.Empty(await db.Notices.ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_changed_guidance_page_is_told_with_what_changed()
    {
        var page = App.Library.Pages.First(page => page.Newest.Front.Status == SigKunskap.Content.Pages.PageStatus.InForce);
        await Follow(Mia, FollowKind.Page, page.Address.ToString());
        await using var db = await Db();
        db.TellPublished(page.Address);
        await db.SaveChangesAsync(Cancel);
        await Settled();

        var mail = Assert.Single(Mails.All);
        Assert.Equal($"Ändrad vägledning: {page.Newest.Front.Title}", mail.Subject);
        Assert.Contains(page.Newest.Front.Change.Text, mail.Text, StringComparison.Ordinal);
        Assert.Contains(page.Address.Path, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_waits_too_long_is_told_to_facilitators_once()
    {
        var (discussion, _) = await Start();
        await Morning(DatedClock.Today.AddDays(7));
        await Morning(DatedClock.Today.AddDays(8));

        var mail = Assert.Single(Mails.All);
        Assert.Equal("facilitator@example.se", mail.To);
        Assert.Equal("Väntar på svar: Vem leder mötet?", mail.Subject);
        Assert.Contains("för att du är facilitator.", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"/natverk/diskussioner/{discussion}", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_but_the_members_own_act_makes_them_follow_or_changes_the_pace()
    {
        await Follow(Mia, FollowKind.Room, "alla", Pace.Weekly);
        var (discussion, _) = await Start(tags: "samtycke");
        await Reply(discussion);
        var miasOwn = await App.Get<Write>().For(await PersonOf(Mia), new Write.Reply(discussion, "Vi turas om.", false, Guid.NewGuid(), null), Cancel);
        Assert.NotNull(miasOwn.Discussion);
        await MiasBrowser.Go($"/natverk/diskussioner/{discussion}");
        await MiasBrowser.Go("/natverk/nytt");
        await MiasBrowser.Go($"/natverk/folja?diskussion={discussion}");
        await Morning(DatedClock.Today.AddDays(7));
        await Morning(DatedClock.Today.AddDays(14));

        await using var db = await Db();
        var follow = Assert.Single(await db.Follows.ToListAsync(Cancel));
        Assert.Equal((FollowKind.Room, Pace.Weekly), (follow.Kind, follow.Pace));
        Assert.DoesNotContain(await db.Readings.ToListAsync(Cancel), reading => reading.Follows);
    }
}
