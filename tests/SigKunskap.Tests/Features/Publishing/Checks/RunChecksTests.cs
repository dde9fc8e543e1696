using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SigKunskap.Content.Law;
using SigKunskap.Web.Features.Publishing;
using SigKunskap.Web.Features.Publishing.Checks;
using SigKunskap.Web.Features.Publishing.Watching;
using SigKunskap.Web.Platform.Mail;

namespace SigKunskap.Tests.Features.Publishing.Checks;

/// <summary>The library is gone through once a night, what is found comes to the agency that answers for it, and each stage is reminded of once.</summary>
public sealed class RunChecksTests : OfficeTest
{
    private const string Path = "/redaktion/kontroller";
    private static readonly DateTimeOffset Night = new(2026, 11, 24, 2, 30, 0, TimeSpan.Zero);

    protected override TestApp.Setup Setup => base.Setup with { Settings = [.. base.Setup.Settings, "--Mail:Folder", "brev-som-ingen-skriver"], Adjust = services => services.AddSingleton<IMailTransport>(new Platform.Mail.RecordingTransport()) };

    private RunChecks Run => App.Get<RunChecks>();

    [Fact]
    public async Task It_is_done_once_a_night_whoever_tries_and_not_by_day()
    {
        Assert.False(await Run.WhenNight(Cancel));
        App.Clock.Set(Night);

        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Run.WhenNight(Cancel)));

        Assert.Single(done, true);
        Assert.False(await Run.WhenNight(Cancel));
        App.Clock.Set(Night.AddDays(1));
        Assert.True(await Run.WhenNight(Cancel));
        await using var db = await Db();
        Assert.Equal(2, await db.CheckRuns.CountAsync(run => run.EndedAt != null, Cancel));
    }

    [Fact]
    public async Task What_a_dead_node_began_another_ends_an_hour_later()
    {
        App.Clock.Set(Night);
        await using (var db = await Db())
        {
            db.CheckRuns.Add(new() { Day = new(2026, 11, 24), BegunAt = Night.UtcDateTime.AddMinutes(-1) });
            await db.SaveChangesAsync(Cancel);
        }

        Assert.False(await Run.WhenNight(Cancel));
        App.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await Run.WhenNight(Cancel));
    }

    [Fact]
    public async Task The_page_tells_each_agency_what_it_has_to_do_and_when_it_was_last_gone_through()
    {
        Assert.Contains("Det har inte gjorts än", await Reads("wilma", Path), StringComparison.Ordinal);
        Assert.Null((await App.Get<WatchLaw>().Note(Of("wilma"), new(Owner, "19 kap. 1 § SoL", WatchedKind.Amended, new(2027, 7, 1), "Ny tidsgräns.", "", new(2027, 6, 1)), Cancel))!.Mistake);
        await Eventually.IsSo(() => App.Library.Watched(new("2025:400", new(19, "", 1, ""))).Any());

        await At("wilma").Send(await At("wilma").Go(Path), "main form");

        var text = await Reads("wilma", Path);
        Assert.Contains("Hela biblioteket gicks igenom 23 november 2026", text, StringComparison.Ordinal);
        Assert.Contains("Vad väntar på granskning? Granskning · Påhittat startinnehåll Skulle ha granskats senast 1 oktober 2026.", text, StringComparison.Ordinal);
        Assert.Contains("Socialstyrelsen står som bakom sidan, men har inte undertecknat utgåva 2 i portalen.", text, StringComparison.Ordinal);
        Assert.Contains("19 kap. 1 § SoL ändras 1 juli 2027. Stycke 5.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("inte kontrollerad", text, StringComparison.Ordinal);
        Assert.Contains("inte kontrollerad", await Reads("wilma", $"{Path}?noterat=ja&slag=Outside"), StringComparison.Ordinal);
        Assert.DoesNotContain("Skulle ha granskats", await Reads("wilma", $"{Path}?myndighet={Other}"), StringComparison.Ordinal);
        Assert.Contains("Inget att göra", await Reads("ulf", $"{Path}?myndighet={Other}"), StringComparison.Ordinal);
        Assert.Contains("Körde kontrollerna av biblioteket", await Reads("facilitator", "/forvaltning/logg"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Anmälan görs enligt 19 kap. 1 § SoL.", "2026-01-10", "19 kap. 1 § SoL har fått en ny lydelse sedan sidan kontrollerades. Stycke 1.")]
    [InlineData("Anmälan görs enligt 19 kap. 1 § SoL.", "2026-11-01", null)]
    [InlineData("Anmälan görs enligt 14 kap. 1 § SoL.", "2025-06-01", "gäller inte längre. Nu: SFS 2025:400 19:1. Stycke 1.")]
    [InlineData("Förr stod det i 14 kap. 1 § SoL (2001:453).", "2026-11-01", null)]
    public async Task Law_that_has_changed_since_the_page_was_checked_is_told_and_law_that_it_names_as_past_is_not(string text, string checkedOn, string? found)
    {
        var draft = new PageDraft("Vem anmäler?", text + " {lag sedd C1}") { CheckedOn = checkedOn, ValidFrom = "2025-01-01" };
        await App.Get<PublishEdition>().For(new("samtycke", "vem-anmaler"), draft.ToString(), Cancel);
        await Eventually.IsSo(() => App.Library.Find(new("samtycke", "vem-anmaler")) is not null);

        var told = new PageChecks(App.Library, new(2026, 11, 23)).Law(App.Library.Find(new("samtycke", "vem-anmaler"))!).Select(finding => finding.Text.Replace('\u00a0', ' ')).ToList();

        if (found is null)
            Assert.Empty(told);
        else
            Assert.EndsWith(found, Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_shows_what_would_be_found_in_it()
    {
        var id = await Drafted();
        await Save("wilma", id, text => text.Replace("Fråga den unge först", "Fråga [den unge](/vagledning/samtycke/finns-inte) först", StringComparison.Ordinal));

        var text = await Reads("wilma", $"/redaktion/utkast/{id}");

        Assert.Contains("Kontroller av texten", text, StringComparison.Ordinal);
        Assert.Contains("Länken /vagledning/samtycke/finns-inte leder ingenstans", text, StringComparison.Ordinal);
        Assert.Contains("Inte tillfrågade: Polismyndigheten", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_come_a_month_and_a_week_before_and_when_the_day_has_passed_each_once()
    {
        foreach (var page in App.Library.Pages.Where(page => page.Newest.Front.ReviewBy < new DateOnly(2027, 1, 1)))
            Assert.Equal(MadeUpLibrary.Overdue, page.Address.Path);
        var by = App.Library.Find(Whole)!.Newest.Front.ReviewBy;
        App.Clock.Set(Before(by, 40));
        await App.Get<EditorReminders>().Tell(Cancel);
        var told = await Mails();

        foreach (var row in Spec.Rows("Features/Publishing/Specs/kontroller.md", "Påminnelser"))
        {
            App.Clock.Set(Before(by, int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture)));
            await Task.WhenAll(App.Get<EditorReminders>().Tell(Cancel), App.Get<EditorReminders>().Tell(Cancel));
            await App.Get<EditorReminders>().Tell(Cancel);
            var now = await Mails();
            Assert.Equal((row[0], row[1]), (row[0], $"{now - told}"));
            told = now;
        }
    }

    [Fact]
    public async Task A_letter_tells_all_that_is_due_and_why_it_came_and_nothing_to_who_is_no_editor_any_more()
    {
        App.Clock.Set(Night);
        await App.Get<WatchLaw>().Note(Of("wilma"), new(Owner, "19 kap. 1 § SoL", WatchedKind.Amended, new(2027, 1, 1), "Nytt.", "", new(2026, 12, 1)), Cancel);
        await App.Get<EditorReminders>().Tell(Cancel);
        await using var db = await Db();
        var mail = await db.OutgoingMails.SingleAsync(row => row.Writer == "editor-reminder" && row.MemberId == Of("wilma").Id, Cancel);

        var letter = (await App.Get<EditorReminders>().Write(mail, Cancel))!;
        Assert.Equal(("wilma@example.se", "Att se till: 2 saker på din myndighets sidor"), (letter.To, letter.Subject));
        Assert.Contains("Vad väntar på granskning?\nSkulle ha granskats senast 1 oktober 2026.", Unbroken(letter), StringComparison.Ordinal);
        Assert.Contains("19 kap. 1 § SoL ändras\nSka vara genomgånget senast 1 december 2026.", Unbroken(letter), StringComparison.Ordinal);
        Assert.Contains("för att du är redaktör för Påhittat startinnehåll", Unbroken(letter), StringComparison.Ordinal);
        Assert.False(await db.OutgoingMails.AnyAsync(row => row.MemberId == Of("ulf").Id, Cancel));

        await db.Editorships.Where(editor => editor.MemberId == Of("wilma").Id).ExecuteDeleteAsync(Cancel);
        Assert.Null(await App.Get<EditorReminders>().Write(mail, Cancel));
    }

    private static string Unbroken(Letter letter) => letter.Text.Replace('\u00a0', ' ').ReplaceLineEndings("\n");

    private static DateTimeOffset Before(DateOnly day, int days) => new(day.AddDays(-days).ToDateTime(new(3, 0)), TimeSpan.Zero);

    private async Task<int> Mails()
    {
        await using var db = await Db();
        return await db.OutgoingMails.CountAsync(mail => mail.Writer == "editor-reminder" && mail.MemberId == Of("wilma").Id, Cancel);
    }
}
