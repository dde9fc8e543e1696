using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Areas;
using SigKunskap.Web.Features.Network.Following;

namespace SigKunskap.Tests.Features.Network.Following;

/// <summary>Whoever follows an area is told when its page says something else, and when the area says that it is right.</summary>
public sealed class ToldOfAreasTests : MailTest
{
    private const string Kim = "kim@example.se";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Member(Exempelby, Kim, MembershipRole.Contact);
        await Follow(Olle, FollowKind.Area, "exempelby");
    }

    [Fact]
    public async Task A_changed_page_is_told_by_which_fields_and_not_by_what_they_say()
    {
        await Save(0, false, ("tider", "vardagar"));
        await Settled();
        Assert.Contains("ifylld för första gången. Området har inte bekräftat sidan så än.", Assert.Single(Mails.All).Text, StringComparison.Ordinal);
        await Save(1, false, ("tider", "kvällar"), ("kontakt", "enhetschef"));
        await Settled();

        var mail = Mails.All[^1];
        Assert.Equal((Olle, "Ändrad verksamhetssida: Exempelby"), (mail.To, mail.Subject));
        Assert.Contains("Ändrat: Funktion att kontakta och Tider.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("/natverk/verksamheter/exempelby", mail.Text, StringComparison.Ordinal);
        Assert.Contains("för att du följer området Exempelby.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("kvällar", mail.Text, StringComparison.Ordinal);
        Assert.NotNull(mail.Stop);
    }

    [Fact]
    public async Task What_is_saved_and_confirmed_at_once_is_one_letter_and_a_confirmation_alone_is_another()
    {
        await Save(0, true, ("tider", "vardagar"));
        await Settled();
        Assert.Contains("Området har bekräftat sidan.", Assert.Single(Mails.All).Text, StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromDays(1));
        await App.Get<ConfirmArea>().For(await PersonOf(Kim), "exempelby", 1, Cancel);
        await Settled();

        Assert.Equal(2, Mails.All.Count);
        Assert.Equal("Bekräftad verksamhetssida: Exempelby", Mails.All[^1].Subject);
        Assert.Contains("Området sade den 24\u00a0november 2026 att allt på sidan stämmer.", Mails.All[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_changes_read_again_by_another_node_tell_nothing_more()
    {
        await Save(0, false, ("tider", "vardagar"));
        await Save(1, true, ("tider", "kvällar"));
        await Settled();
        await using var db = await Db();
        await App.Get<NoticeWriter>().Take(await db.Changes.AsNoTracking().ToListAsync(Cancel), Cancel);
        await Settled();

        Assert.Equal(2, Mails.All.Count);
    }

    [Fact]
    public async Task Whoever_follows_at_another_pace_gets_no_letter_at_once_and_who_did_it_gets_none()
    {
        await Follow(Olle, FollowKind.Area, "exempelby", Pace.Weekly);
        await Follow(Kim, FollowKind.Area, "exempelby");
        await Save(0, false, ("tider", "vardagar"));
        await Settled();
        Assert.Empty(Mails.All);

        await Morning(DatedClock.Today.AddDays(7));
        Assert.Equal(Olle, Assert.Single(Mails.All).To);
    }

    [Fact]
    public async Task A_member_follows_an_area_from_its_page()
    {
        var link = (await MiasBrowser.Go("/natverk/verksamheter/exempelby")).QuerySelector("main a[href^='/natverk/folja']")!.GetAttribute("href")!;
        await MiasBrowser.Send(await MiasBrowser.Go(link), "main form", ("takt", "AtOnce"));

        Assert.Equal("/natverk/verksamheter/exempelby", (await MiasBrowser.Go("/natverk/foljer")).QuerySelector(".news h3 a")!.GetAttribute("href"));
    }

    private async Task Save(int number, bool confirms, params (string Field, string Value)[] values) => Assert.True((await App.Get<SaveArea>().For(
        await PersonOf(Kim), new("exempelby", number, field => [.. values.Where(value => value.Field == field).Select(value => value.Value)], confirms, null), Cancel))!.IsSaved);
}
