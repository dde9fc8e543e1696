using SigKunskap.Content.Pages;
using SigKunskap.Tests.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Publishing;

namespace SigKunskap.Tests.Features.Network.Following;

/// <summary>Whoever follows a page of the guidance or a section of the law is told when it changes, and when it no longer holds.</summary>
public sealed class ToldOfLibraryTests : MailTest
{
    private const string Page = "samtycke/vem-samtycker", Section = "sol/19/1";

    private readonly TestFolder folder = new();

    public ToldOfLibraryTests() => MadeUpLibrary.WriteTo(folder.Path);

    protected override TestApp.Setup Setup => base.Setup with { Content = folder.Path };

    [Fact]
    public async Task A_new_edition_is_told_with_what_changed_and_what_to_do()
    {
        await Follow(Mia, FollowKind.Page, Page);
        await Publish(MadeUpLibrary.NewestOfWhole.Replace("text: Svaret ska nu skrivas ned.", "text: Svaret gäller i ett år.", StringComparison.Ordinal));
        await Settled();

        var mail = Assert.Single(Mails.All);
        Assert.Equal("Ändrad vägledning: Vem behöver samtycka?", mail.Subject);
        Assert.Contains("Svaret gäller i ett år. Det här behöver du göra: Skaffa ett block.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("för att du följer sidan ”Vem behöver samtycka?”.", mail.Text, StringComparison.Ordinal);
        Assert.NotNull(mail.Stop);
    }

    [Fact]
    public async Task Of_two_editions_in_a_week_each_is_told_with_its_own_words()
    {
        await Follow(Mia, FollowKind.Page, Page, Pace.Weekly);
        foreach (var words in new[] { "Första ändringen.", "Andra ändringen." })
            await Publish(MadeUpLibrary.NewestOfWhole.Replace("text: Svaret ska nu skrivas ned.", $"text: {words}", StringComparison.Ordinal));
        await Noted();
        await Morning(DatedClock.Today.AddDays(7));

        var mail = Assert.Single(Mails.All);
        Assert.Contains("Första ändringen.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Andra ändringen.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_another_has_taken_the_place_of_is_told_with_the_reason_and_the_way_on()
    {
        await Follow(Mia, FollowKind.Page, Page);
        await Publish(Closed("status: ersatt\nersatt-av: lattlast/samtycke\nskal: Svaret står nu på en annan sida."));
        await Settled();

        var mail = Assert.Single(Mails.All);
        Assert.Equal("Gäller inte längre: Vem behöver samtycka?", mail.Subject);
        Assert.Contains("Sidan är ersatt. Svaret står nu på en annan sida.", mail.Text, StringComparison.Ordinal);
        Assert.Matches("Läs i stället: Samtycke på lätt svenska\\s+http\\S+/vagledning/lattlast/samtycke", mail.Text);
        var news = await MiasBrowser.Go("/natverk/nytt");
        Assert.NotNull(news.QuerySelector(".news a[href='/vagledning/lattlast/samtycke']"));
    }

    [Fact]
    public async Task A_withdrawn_page_is_told_with_the_reason()
    {
        await Follow(Mia, FollowKind.Page, Page);
        await Publish(Closed("status: upphavd\nskal: Registret är nedlagt."));
        await Settled();

        var mail = Assert.Single(Mails.All);
        Assert.Contains("Sidan är upphävd. Registret är nedlagt.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Läs i stället", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_follows_a_section_is_told_of_a_new_edition_that_cites_it_and_of_no_other()
    {
        await Follow(Mia, FollowKind.Section, Section);
        await Follow(Olle, FollowKind.Section, "sol-2001/14/1");
        await Publish(MadeUpLibrary.NewestOfWhole.Replace("två exemplar", "tre exemplar", StringComparison.Ordinal));
        await Settled();

        var mail = Assert.Single(Mails.All);
        Assert.Equal((Mia, "Ändrad vägledning: Vem behöver samtycka?"), (mail.To, mail.Subject));
        Assert.Contains("för att du följer paragrafen 19 kap. 1 § SoL, som sidan hänvisar till.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_with_a_new_wording_is_told_by_how_it_stands_now()
    {
        await Follow(Mia, FollowKind.Section, Section);
        await Recorded("""
                  - galler-fran: 2027-07-01
                    andrad-genom: "2027:1"
                    text: Den kommande lydelsen.
                    sakerhet: osäker
                    kontrollerad: 2026-11-02
                  - galler-fran: 2026-01-15
                    galler-till: 2027-06-30
            """);
        await Settled();

        var mail = Assert.Single(Mails.All);
        Assert.Equal("Ändrat lagrum: 19 kap. 1 § SoL", mail.Subject);
        Assert.Contains("Anmälan om oro. Den lydelse som gäller i dag gäller från 15\u00a0januari 2026 till 30\u00a0juni 2027. En ny lydelse gäller från 1\u00a0juli 2027. Det är inte klarlagt: kontrollera i källan.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("/lagrum/sol/19/1", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Our_own_words_put_in_another_way_are_no_news()
    {
        await Follow(Mia, FollowKind.Section, Section);
        MadeUpLibrary.Write(folder.Path, "lagrum/sol.yml", MadeUpLists.Files["lagrum/sol.yml"].Replace("ordet är trumma", "ordet är flöjt", StringComparison.Ordinal));
        Assert.Equal(1, (await App.Get<ImportLibrary>().For(folder.Path, cancel: Cancel)).Files);
        await Settled();

        Assert.Empty(Mails.All);
    }

    [Fact]
    public async Task A_member_follows_a_section_from_its_page_at_the_pace_they_choose()
    {
        var link = (await MiasBrowser.Go($"/lagrum/{Section}")).QuerySelector("a[href^='/natverk/folja']")!.GetAttribute("href")!;
        await MiasBrowser.Send(await MiasBrowser.Go(link), "main form", ("takt", "Weekly"));

        var row = (await MiasBrowser.Go("/natverk/foljer")).QuerySelector(".news li")!;
        Assert.Equal("/lagrum/sol/19/1", row.QuerySelector("h3 a")!.GetAttribute("href"));
        Assert.Contains("Lagrum", row.TextContent, StringComparison.Ordinal);
        Assert.Empty((await MiasBrowser.Go("/lagrum/sol")).QuerySelectorAll("a[href^='/natverk/folja']"));
        await MiasBrowser.Go("/natverk/folja?lagrum=sol/99/1");
        Assert.Equal(404, MiasBrowser.Status);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    private static string Closed(string facts) => new PageDraft("Vem behöver samtycka?", "Så var det förr. {vägledning}") { More = facts }.ToString();

    private async Task Publish(string text)
    {
        Assert.True(PageAddress.TryParse(Page, out var address));
        var answer = await App.Get<PublishEdition>().For(address, text, Cancel);
        Assert.True(answer.Number is not null, string.Join(' ', answer.Findings.Select(finding => finding.Text)));
    }

    /// <summary>Puts lines in the place of the first day of the wording that applies now.</summary>
    private async Task Recorded(string lines)
    {
        MadeUpLibrary.Write(folder.Path, "lagrum/sol.yml", MadeUpLists.Files["lagrum/sol.yml"].Replace("      - galler-fran: 2026-01-15\n", lines.ReplaceLineEndings("\n").TrimEnd() + "\n", StringComparison.Ordinal));
        var answer = await App.Get<ImportLibrary>().For(folder.Path, cancel: Cancel);
        Assert.True(answer.Files == 1, string.Join(' ', answer.Findings.Select(finding => finding.Text)));
    }
}
