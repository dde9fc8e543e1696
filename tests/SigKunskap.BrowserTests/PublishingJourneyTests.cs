using Microsoft.Playwright;
using SigKunskap.Content.Pages;
using static Microsoft.Playwright.Assertions;

namespace SigKunskap.BrowserTests;

/// <summary>From a change of law to a published page: an editor notes it, another writes, three agencies sign, and a reader sees what changed.</summary>
public sealed class PublishingJourneyTests(PortalInBrowser portal)
{
    [Fact]
    public async Task A_change_of_law_is_noted_written_reviewed_signed_by_three_agencies_and_read()
    {
        var (page, citation) = Cited();
        await using var editor = await portal.Reader(new() { ReducedMotion = ReducedMotion.Reduce });
        await using var reader = await portal.Reader(new() { ViewportSize = new() { Width = 390, Height = 844 }, ReducedMotion = ReducedMotion.Reduce });
        var office = editor.Page;

        await editor.Become(People.Facilitator);
        await office.GotoAsync("/forvaltning/redaktorer");
        await office.SelectOptionAsync("[name=myndighet]", "polisen");
        await office.FillAsync("[name=epost]", "ylva.sandtorp@demo.invalid");
        await office.CheckAsync("[name=roll][value=Signer]");
        await Press(office, "Utse");
        await Expect(office.Locator("main [role=status]")).ToContainTextAsync("utsedd");
        await Clean(office);

        await editor.Become("malin");
        await office.GotoAsync("/redaktion/lagbevakning");
        await Clean(office);
        await office.FillAsync("[name=lagrum]", citation);
        await office.SelectOptionAsync("[name=slag]", "Amended");
        await office.FillAsync("[name=fran]", $"{portal.Today:yyyy-MM-dd}");
        await office.FillAsync("[name=vad]", "Påhittat: paragrafen får en ny lydelse.");
        await office.FillAsync("[name=senast]", $"{portal.Today.AddDays(30):yyyy-MM-dd}");
        await Press(office, "Anteckna");
        await Expect(office.Locator("main")).ToContainTextAsync("Ska gås igenom");
        await Clean(office);
        await Until(reader.Page, page.Path, "Ses över");
        await Clean(reader.Page);

        var worklist = office.Url;
        await editor.Become("farida");
        await office.GotoAsync(worklist);
        await Press(office, "Börja ett utkast");
        await office.WaitForURLAsync("**/redaktion/utkast/*", new() { WaitUntil = WaitUntilState.Commit });
        var draft = office.Url;
        await Clean(office);
        await Write(office, draft);
        await office.GotoAsync(draft);
        await Press(office, "Skicka text 2");
        await Expect(office.Locator("main")).ToContainTextAsync("väntar på granskning");

        await editor.Become("malin");
        await office.GotoAsync(draft);
        await Press(office, "Godkänn");
        await Press(office, "Underteckna för SigKunskap startinnehåll");
        await editor.Become(People.Colleague);
        await office.GotoAsync(draft);
        await Press(office, "Underteckna för Socialstyrelsen");
        await Expect(office.Locator("main")).ToContainTextAsync("Polismyndigheten har inte undertecknat");
        await editor.Become("ylva");
        await office.GotoAsync(draft);
        await Press(office, "Underteckna för Polismyndigheten");
        await Expect(office.Locator("main")).ToContainTextAsync("Allt är klart");
        await Clean(office);

        await editor.Become("malin");
        await office.GotoAsync(draft);
        await Press(office, "Publicera nu");
        await Until(reader.Page, page.Path, "Ett påhittat stycke om den nya lydelsen.");
        await Expect(reader.Page.Locator("main")).Not.ToContainTextAsync("Ses över");
        await Expect(reader.Page.Locator("main")).ToContainTextAsync("Socialstyrelsen, Polismyndigheten");
        await Clean(reader.Page);
        await reader.Page.GotoAsync("/andringar");
        await Expect(reader.Page.Locator("main")).ToContainTextAsync("Påhittat: skrivet om efter den nya lydelsen.");
        await Expect(reader.Page.Locator("main")).ToContainTextAsync("Läs stycket på nytt.");
        Assert.Empty(editor.Complaints);
        Assert.Empty(reader.Complaints);
    }

    private async Task Write(IPage page, string draft)
    {
        await page.GotoAsync($"{draft}/skriv");
        await page.Locator("summary", new() { HasText = "Om sidan" }).ClickAsync();
        await page.FillAsync("[name=galler-fran]", $"{portal.Today:yyyy-MM-dd}");
        await page.Locator("summary", new() { HasText = "Ändringen i den här utgåvan" }).ClickAsync();
        await page.SelectOptionAsync("[name='andring/slag']", "lag");
        await page.FillAsync("[name='andring/text']", "Påhittat: skrivet om efter den nya lydelsen.");
        await page.FillAsync("[name='andring/gor']", "Läs stycket på nytt.");
        await page.Locator("summary", new() { HasText = "Myndigheter bakom" }).ClickAsync();
        await page.CheckAsync("[name=bakom][value=socialstyrelsen]");
        await page.CheckAsync("[name=bakom][value=polisen]");
        await page.FillAsync("#text", await page.InputValueAsync("#text") + "\n\nEtt påhittat stycke om den nya lydelsen. {vägledning}\n");
        await Press(page, "Spara");
        await Expect(page.Locator("main")).ToContainTextAsync("Sparat som text 2");
    }

    /// <summary>A page, and a section in force that no other page cites, so that nobody else's pages are marked.</summary>
    private (PageAddress Page, string Citation) Cited() => portal.Library.Pages
        .Where(page => page.Newest.Front is { Owner: "startinnehall", Status: PageStatus.InForce } && page.Address.Topic != "samtycke" && page.Shown(portal.Today) == page.Newest)
        .SelectMany(page => page.Newest.Content.Paragraphs.SelectMany(paragraph => paragraph.Citations).Where(cited => cited.Sections.Count == 1 && cited.Statute!.InForce(portal.Today)).Select(cited => (Page: page, Statute: cited.Statute!, Section: cited.Sections[0])))
        .Where(found => portal.Library.Citing(new(found.Statute.Sfs, found.Section.Number)).Select(citing => citing.Page).Distinct().Count() == 1 && !portal.Library.OutcomesOn(new(found.Statute.Sfs, found.Section.Number)).Any())
        .Select(found => (found.Page.Address, $"{found.Section.Number.InFull} {found.Statute.ShortName}")).First();

    private static async Task Press(IPage page, string name) => await page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();

    /// <summary>What another node or a clock brings about shows when the page is read again.</summary>
    private static async Task Until(IPage page, string address, string text)
    {
        for (var attempt = 0; attempt < 60; attempt++)
        {
            await page.GotoAsync(address);
            if ((await page.Locator("main").InnerTextAsync()).Contains(text, StringComparison.Ordinal))
                return;
            await page.WaitForTimeoutAsync(500);
        }

        Assert.Fail($"{address} never said: {text}");
    }

    private static async Task Clean(IPage page) => Found.Nothing(await AccessibilityTests.Violations(page, page.Url));
}
