using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.Following;

namespace SigKunskap.Tests.Features.Network.Following;

/// <summary>Who is named in a post is told, once, and only of what they may read.</summary>
public sealed class ToldOfMentionsTests : MailTest
{
    [Fact]
    public async Task Who_is_named_is_told_by_whom_and_where_and_not_what_was_written()
    {
        var (_, post) = await Ask("Vad säger @mia om det?");
        await Settled();

        var mail = Assert.Single(Mails.All);
        Assert.Equal((Mia, "Du är nämnd: Vem leder mötet?"), (mail.To, mail.Subject));
        Assert.Contains("anna har nämnt dig i Hela nätverket.", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"/natverk/inlagg/{post}", mail.Text, StringComparison.Ordinal);
        Assert.Contains("för att du är nämnd i ett inlägg.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Vad säger", mail.Text, StringComparison.Ordinal);
        Assert.NotNull(mail.Stop);
    }

    [Fact]
    public async Task Who_also_follows_the_room_gets_one_letter_about_the_post()
    {
        await Follow(Mia, FollowKind.Room, "alla");
        await Follow(Olle, FollowKind.Room, "alla");
        await Ask("Vad säger @mia om det?");
        await Settled();

        Assert.Equal("Du är nämnd: Vem leder mötet?", Assert.Single(Mails.To(Mia)).Subject);
        Assert.Equal("Ny diskussion: Vem leder mötet?", Assert.Single(Mails.To(Olle)).Subject);
    }

    [Fact]
    public async Task Who_wants_no_letters_of_that_sort_is_still_told_of_what_they_follow()
    {
        await App.Get<KeepFollows>().Stop(await PersonOf(Mia), new(FollowKind.Duty, "mention"), Cancel);
        await Follow(Mia, FollowKind.Room, "alla");
        await Ask("Vad säger @mia om det?");
        await Settled();

        Assert.Equal("Ny diskussion: Vem leder mötet?", Assert.Single(Mails.All).Subject);
        Assert.Equal(2, (await App.Get<ShowNews>().For(await PersonOf(Mia), Cancel)).New.Count);
    }

    [Fact]
    public async Task Who_has_been_told_chooses_how_soon_from_the_page_that_the_letter_leads_to()
    {
        await Ask("Vad säger @mia om det?");
        await Settled();
        var list = await MiasBrowser.Go("/natverk/foljer");
        Assert.Equal("Du är nämnd", list.QuerySelector(".news h3")!.TextContent.Trim());
        await MiasBrowser.Send(list, "main form", ("takt", "Weekly"), ("gor", "spara"));
        await Ask("Och vad säger @mia nu?");
        await Settled();
        Assert.Single(Mails.To(Mia));
        await Morning(DatedClock.Today.AddDays(7));

        Assert.Contains("anna har nämnt dig i Hela nätverket.", Mails.To(Mia)[^1].Text, StringComparison.Ordinal);
        Assert.Equal(2, Mails.To(Mia).Count);
    }

    [Fact]
    public async Task A_name_that_is_added_later_is_told_and_one_that_stood_is_not_told_again()
    {
        var (_, post) = await Ask("Vad säger @mia om det?");
        await Settled();
        var edit = App.Get<EditPost>();
        Assert.Empty((await edit.For(Anna, new(post, "Vad säger @mia och @olle om det?", (await edit.Find(Anna, post, Cancel))!.Version, null), Cancel))!.Mistakes);
        await Settled();

        Assert.Single(Mails.To(Mia));
        Assert.Single(Mails.To(Olle));
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("erased")]
    [InlineData("unnamed")]
    [InlineData("discussion hidden")]
    public async Task What_is_taken_away_before_the_letter_is_written_is_not_told(string how)
    {
        await Follow(Mia, FollowKind.Tag, "skola", Pace.Daily);
        await using (var db = await Db())
            db.Add(new Follow { MemberId = (await PersonOf(Mia)).Id, Kind = FollowKind.Duty, Target = "mention", Pace = Pace.Daily, Since = App.Clock.GetUtcNow().UtcDateTime }).Context.SaveChanges();
        var (discussion, post) = await Ask("Vad säger @mia om det?");
        await Noted();
        await using (var db = await Db())
        {
            var now = App.Clock.GetUtcNow().UtcDateTime;
            _ = how switch
            {
                "hidden" => await db.Posts.Where(p => p.Id == post).ExecuteUpdateAsync(set => set.SetProperty(p => p.HiddenAt, now), Cancel),
                "erased" => await db.Posts.Where(p => p.Id == post).ExecuteUpdateAsync(set => set.SetProperty(p => p.ErasedAt, now), Cancel),
                "unnamed" => await db.Mentions.ExecuteDeleteAsync(Cancel),
                _ => await db.Discussions.Where(d => d.Id == discussion).ExecuteUpdateAsync(set => set.SetProperty(d => d.HiddenAt, now), Cancel),
            };
        }

        await Morning(DatedClock.Today.AddDays(1));

        Assert.Empty(Mails.To(Mia));
        Assert.Empty((await App.Get<ShowNews>().For(await PersonOf(Mia), Cancel)).New);
    }

    [Fact]
    public async Task Who_has_lost_their_sight_of_the_discussion_is_not_told()
    {
        await Ask("Vad säger @mia om det?", "omrade-exempelby");
        await Noted();
        await using var db = await Db();
        var mia = await PersonOf(Mia);
        Assert.Single((await App.Get<ShowNews>().For(mia, Cancel)).New);
        await db.Memberships.Where(m => m.MemberId == mia.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.AreaId, db.Areas.Single(a => a.Slug == "annanby").Id), Cancel);

        Assert.Empty((await App.Get<ShowNews>().For(await PersonOf(Mia), Cancel)).New);
    }

    private async Task<(int Discussion, long Post)> Ask(string text, string room = "alla")
    {
        var answer = await App.Get<Write>().For(Anna, new Write.Start(room, true, "Vem leder mötet?", text, "", false, Guid.NewGuid(), null), Cancel);
        return (answer.Discussion ?? throw new InvalidOperationException(string.Join(' ', answer.Mistakes)), answer.Post);
    }
}
