using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Platform;
using static Microsoft.Playwright.Assertions;

namespace SigKunskap.BrowserTests;

/// <summary>The main job: a practitioner on a phone, without script, from a question to the paragraph that answers it.</summary>
public sealed partial class FindingOnAPhoneTests(PortalInBrowser portal)
{
    [Fact]
    public async Task A_question_in_words_leads_in_one_step_to_the_right_paragraph()
    {
        await using var reader = await portal.ReaderWithPhone(script: false);
        await Search(reader.Page, "samtycke vårdnadshavare");
        var hit = reader.Page.Locator(".hit a").First;
        await Expect(hit).ToBeInViewportAsync();

        await hit.TapAsync();

        var paragraph = reader.Page.Locator(":target");
        await Expect(paragraph).ToBeInViewportAsync();
        await Expect(paragraph).ToContainTextAsync(Consent());
        await Expect(paragraph).ToContainTextAsync(Guardian());
        await ShowsWhatItRestsOn(reader.Page);
    }

    [Fact]
    public async Task A_repealed_section_leads_in_one_step_to_the_one_that_applies_now()
    {
        await using var reader = await portal.ReaderWithPhone(script: false);
        await Search(reader.Page, "14 kap 1 § sol");

        await reader.Page.Locator("main a[href='/lagrum/sol/19/1']").First.TapAsync();

        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(NineteenOne());
    }

    [Fact]
    public async Task A_repealed_section_also_leads_in_one_step_to_guidance_on_the_one_that_applies_now()
    {
        await using var reader = await portal.ReaderWithPhone(script: false);
        await Search(reader.Page, "14 kap 1 § sol");

        await reader.Page.Locator("main a[href^='/vagledning/'][href*='#']").First.TapAsync();

        var paragraph = reader.Page.Locator(":target");
        await Expect(paragraph).ToBeInViewportAsync();
        await Expect(paragraph.Locator("a[href='/lagrum/sol/19/1']").First).ToBeVisibleAsync();
        await ShowsWhatItRestsOn(reader.Page);
    }

    private static async Task Search(IPage page, string question)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Searchbox).FillAsync(question);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sök" }).TapAsync();
        await Expect(page).ToHaveURLAsync(SearchAddress());
    }

    /// <summary>Who stands behind it and since when it applies, above the text; the law, beside or below it.</summary>
    private async Task ShowsWhatItRestsOn(IPage page)
    {
        Assert.True(PageAddress.TryParse(new Uri(page.Url).AbsolutePath["/vagledning/".Length..], out var address));
        var edition = portal.Library.Find(address)!.Shown(portal.Today);
        var owner = portal.Library.Reference.Lists.Agencies[edition.Front.Owner].Name;
        var standing = page.GetByRole(AriaRole.Article).GetByRole(AriaRole.List).Filter(new() { HasText = owner }).First;
        await Expect(standing).ToBeVisibleAsync();
        await Expect(standing).ToContainTextAsync(edition.Front.ValidFrom.InWords());
        await Expect(page.GetByRole(AriaRole.Complementary).Locator("a[href^='/lagrum/']").First).ToBeVisibleAsync();
    }

    [GeneratedRegex("/sok\\?q=")]
    private static partial Regex SearchAddress();

    [GeneratedRegex("samtyck", RegexOptions.IgnoreCase)]
    private static partial Regex Consent();

    [GeneratedRegex("vårdnadshavar", RegexOptions.IgnoreCase)]
    private static partial Regex Guardian();

    [GeneratedRegex(@"19\skap\.\s1\s§")]
    private static partial Regex NineteenOne();
}
