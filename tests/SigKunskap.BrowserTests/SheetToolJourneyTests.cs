using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SigKunskap.BrowserTests;

/// <summary>The tools that give papers: on a phone without script, with a keyboard alone, and on paper.</summary>
public sealed class SheetToolJourneyTests(PortalInBrowser portal)
{
    private const string Chosen = "/verktyg/samtycke?part=socialtjanst&part=polis&part=skola&part=forening&uppgift=skolgang&uppgift=insatser&uppgift=handelser&syfte=samordna&syfte=trygghet&visa=1";

    [Fact]
    public async Task A_consent_form_is_made_on_a_phone_without_script_and_stands_in_the_address()
    {
        await using var reader = await portal.ReaderWithPhone(script: false);
        var page = reader.Page;
        await page.GotoAsync("/verktyg");
        await page.GetByRole(AriaRole.Link, new() { Name = "Gör en samtyckesblankett" }).TapAsync();
        await page.GetByLabel("Polisen", new() { Exact = true }).TapAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Visa blanketten" }).TapAsync();
        await Expect(page.GetByText("Välj minst två, så vet den unge vilka det gäller.")).ToBeVisibleAsync();

        await Expect(page.GetByLabel("Polisen", new() { Exact = true })).ToBeCheckedAsync();
        await page.GetByLabel("Socialtjänsten", new() { Exact = true }).TapAsync();
        await page.GetByLabel("Skolgång: närvaro").TapAsync();
        await page.GetByLabel("Planera och samordna").TapAsync();
        await page.GetByLabel("Antal månader").SelectOptionAsync("6");
        await page.GetByLabel("Den unge ensam").TapAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Visa blanketten" }).TapAsync();

        await Expect(page.Locator(".sheet")).ToHaveCountAsync(4);
        await page.ReloadAsync();
        await Expect(page.Locator("#version")).ToContainTextAsync("Skriver under: Den unge ensam");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ändra valen" }).TapAsync();
        await Expect(page.GetByLabel("Polisen", new() { Exact = true })).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Indicators_are_picked_with_the_keyboard_alone()
    {
        await using var reader = await portal.Reader();
        var page = reader.Page;
        await page.GotoAsync("/verktyg/folj-upp");
        await TabTo(page, "main input[type=checkbox]");
        await page.Keyboard.PressAsync("Space");
        await TabTo(page, "main form:not([role=search]) button");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".sheet")).ToHaveCountAsync(2);
        await TabTo(page, "a[href*='.csv']");
    }

    [Theory]
    [InlineData(Chosen, 5)]
    [InlineData(Chosen + "&svenska=lattlast&manader=6", 5)]
    [InlineData("/verktyg/samtycke?part=socialtjanst&part=polis&part=skola&part=elevhalsa&part=bup&part=sis&part=fritid&uppgift=skolgang&uppgift=insatser&uppgift=umgange&uppgift=handelser&uppgift=brott&syfte=samordna&syfte=trygghet&syfte=hem&manader=6&visa=1", 5)]
    [InlineData("/verktyg/samordnarpaket", 4)]
    [InlineData("/verktyg/samordnarpaket?del=arshjul", 1)]
    public async Task Each_paper_is_one_sheet_of_A4(string address, int sheets)
    {
        await using var reader = await portal.Reader();
        await reader.Page.GotoAsync(address);
        var paper = await reader.Page.PdfAsync(new() { PreferCSSPageSize = true });

        Assert.Equal(sheets, System.Text.Encoding.Latin1.GetString(paper).Split("/Type /Page\n").Length - 1);
    }

    private static async Task TabTo(IPage page, string selector)
    {
        for (var step = 0; step < 120; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }

        Assert.Fail($"{selector} nås inte med Tab på {page.Url}");
    }
}
