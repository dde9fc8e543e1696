using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Areas;
using SigKunskap.Web.Features.Network.Following;
using SigKunskap.Web.Features.Network.Following.Kinds;

namespace SigKunskap.Tests.Features.Network.Following;

/// <summary>An area's contact is reminded by letter to confirm the area's page and its members: on few days, and once on each.</summary>
public sealed class AreaReminderTests : MailTest
{
    private const string Kim = "kim@example.se";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Member(Exempelby, Kim, MembershipRole.Contact);
        Assert.True((await App.Get<SaveArea>().For(await PersonOf(Kim), new("exempelby", 0, field => field == "tider" ? ["vardagar"] : [], true, null), Cancel))!.IsSaved);
    }

    [Fact]
    public async Task In_a_year_and_a_half_there_are_two_letters_about_the_page_and_no_more()
    {
        for (var days = 7; days < 540; days += 7)
        {
            await MembersConfirmed(days);
            await Morning(DatedClock.Today.AddDays(days));
        }

        var mails = Mails.To(Kim).ToList();
        Assert.Equal(["Bekräfta verksamhetens sida: Exempelby", "Bekräfta verksamhetens sida: Exempelby"], mails.Select(mail => mail.Subject));
        Assert.Contains("Sidan om er verksamhet behöver bekräftas senast 23\u00a0november 2027.", mails[0].Text, StringComparison.Ordinal);
        Assert.Contains("har inte bekräftats sedan 23\u00a0november 2026.", mails[1].Text, StringComparison.Ordinal);
        Assert.Contains("för att du är kontaktperson för området.", mails[0].Text, StringComparison.Ordinal);
        Assert.NotNull(mails[0].Stop);
    }

    [Fact]
    public async Task The_link_in_the_letter_confirms_the_page_without_a_sign_in_and_then_there_is_no_second_letter()
    {
        await MembersConfirmed(340);
        await Morning(DatedClock.Today.AddDays(340));
        var stranger = Stranger();
        var done = await stranger.Send(await stranger.Go(LinkIn(Assert.Single(Mails.To(Kim)).Text)), "main form", ("funktion", "enhetschef"));

        Assert.Equal("Sidan är bekräftad", done.QuerySelector("h1")!.TextContent);
        await MembersConfirmed(370);
        await Morning(DatedClock.Today.AddDays(370));
        Assert.Single(Mails.To(Kim));
        await using var db = await Db();
        Assert.All(await db.OutgoingMails.ToListAsync(Cancel), mail => Assert.Null(mail.Sealed));
    }

    [Fact]
    public async Task A_letter_that_has_to_be_sent_again_holds_the_same_link()
    {
        var tried = new List<string>();
        Mails.Failure = mail =>
        {
            tried.Add(LinkIn(mail.Text));
            return tried.Count < 3 ? new System.Net.Mail.SmtpException(System.Net.Mail.SmtpStatusCode.ServiceNotAvailable) : null;
        };
        await MembersConfirmed(340);
        await Morning(DatedClock.Today.AddDays(340));
        for (var attempts = 0; attempts < 3; attempts++)
        {
            App.Clock.Advance(TimeSpan.FromMinutes(20));
            await Settled();
        }

        Assert.Equal(3, tried.Count);
        Assert.Single(tried.Distinct());
        await using var db = await Db();
        Assert.Equal(1, await db.AreaLinks.CountAsync(Cancel));
    }

    [Fact]
    public async Task Four_nodes_on_the_same_morning_write_one_letter()
    {
        await MembersConfirmed(340);
        App.Clock.Set(DatedClock.Today.AddDays(340));
        var reminders = App.Get<IEnumerable<INotice>>().OfType<IReminder>().ToList();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var db = await Db();
            foreach (var reminder in reminders)
                await reminder.Tell(db, Cancel);
        }, Cancel)));
        await Settled();

        Assert.Single(Mails.To(Kim));
    }

    [Fact]
    public async Task A_contact_who_wants_no_such_letters_gets_none()
    {
        await App.Get<KeepFollows>().Stop(await PersonOf(Kim), new(FollowKind.Duty, "area-to-confirm"), Cancel);
        await MembersConfirmed(340);
        await Morning(DatedClock.Today.AddDays(340));

        Assert.Empty(Mails.To(Kim));
    }

    [Fact]
    public async Task The_members_are_reminded_of_on_each_of_the_days_and_when_the_day_has_passed()
    {
        for (var days = 120; days < 200; days++)
            await Morning(DatedClock.Today.AddDays(days));

        var mails = Mails.To(Kim).Where(mail => mail.Subject == "Bekräfta medlemmarna: Exempelby").ToList();
        Assert.Equal(Membership.Reminders.Count + 1, mails.Count);
        Assert.Contains("Bekräfta dem senast 23\u00a0maj 2027. De som inte är bekräftade 22\u00a0juni 2027 förlorar tillgången.", mails[0].Text, StringComparison.Ordinal);
        Assert.Contains("De skulle ha bekräftats senast 23\u00a0maj 2027.", mails[^1].Text, StringComparison.Ordinal);
        Assert.All(mails, mail => Assert.Contains("/natverk/medlemmar/bekrafta?omrade=exempelby", mail.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task However_often_a_reminder_is_asked_for_on_a_day_there_is_one()
    {
        App.Clock.Set(DatedClock.Today.AddDays(155));
        for (var times = 0; times < 3; times++)
        {
            await using var db = await Db();
            await App.Get<MembersToConfirm>().Tell(db, Cancel);
        }

        await Settled();

        Assert.Equal("Bekräfta medlemmarna: Exempelby", Assert.Single(Mails.To(Kim)).Subject);
    }

    private static string LinkIn(string text) => new Uri(text.Split('\n').First(line => line.Contains("/bekrafta/", StringComparison.Ordinal)).Trim()).AbsolutePath;

    private async Task MembersConfirmed(int days)
    {
        await using var db = await Db();
        foreach (var membership in db.Memberships)
            membership.Confirm(DatedClock.Today.AddDays(days).UtcDateTime);
        await db.SaveChangesAsync(Cancel);
    }
}
