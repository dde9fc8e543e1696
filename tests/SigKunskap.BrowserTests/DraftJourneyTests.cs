using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SigKunskap.BrowserTests;

/// <summary>What a member has begun to write is there when they come back on another device, with script and without.</summary>
public sealed class DraftJourneyTests(PortalInBrowser portal)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_text_that_was_begun_in_one_browser_is_there_in_another(bool script)
    {
        var email = $"utkast-{script}@example.se".ToLowerInvariant();
        await using (var first = await portal.Reader(new() { JavaScriptEnabled = script }))
        {
            var page = first.Page;
            await People.Accept(page, await ClosedPlaces.Invitation(portal), "Anna Andersson", email);

            await page.GotoAsync("/natverk/ny");
            await page.FillAsync("[name=rubrik]", "Vem lämnar samtycke för barn?");
            await page.FillAsync("[name=text]", "Vi har två nämnder");
            if (!script)
                await page.ClickAsync("button[value=utkast]");
            await Expect(page.Locator("saved-draft [role=status]")).ToContainTextAsync("Utkast sparat");
            if (script)
                await Expect(page.Locator("related-reading a").First).ToBeVisibleAsync();
            Assert.Empty(first.Complaints);
            Assert.Equal(0, script ? await page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length") : 0);
        }

        await using var second = await portal.Reader(new() { JavaScriptEnabled = script });
        await second.Page.GotoAsync("/konto/logga-in");
        await second.Page.FillAsync("[name=epost]", email);
        await second.Page.FillAsync("[name=losenord]", People.Password);
        await second.Page.ClickAsync("main form button");
        await second.Page.WaitForURLAsync("**/natverk", new() { WaitUntil = WaitUntilState.Commit });
        await second.Page.GetByRole(AriaRole.Link, new() { Name = "Du har 1 utkast" }).ClickAsync();
        await second.Page.GetByRole(AriaRole.Link, new() { Name = "Vem lämnar samtycke för barn?" }).ClickAsync();
        await Expect(second.Page.Locator("[name=text]")).ToHaveValueAsync("Vi har två nämnder");
        Assert.Empty(second.Complaints);
    }
}
