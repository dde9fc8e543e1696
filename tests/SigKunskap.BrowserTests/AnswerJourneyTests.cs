using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SigKunskap.BrowserTests;

/// <summary>From an invitation to a question that has its answer, between people who have their pages open at the same time.</summary>
public sealed class AnswerJourneyTests(PortalInBrowser portal)
{
    private const string Question = "Vem bokar lokalen när två verksamheter delar på den?";

    [Fact]
    public async Task Somebody_invited_signs_in_with_a_passkey_asks_and_sees_the_answer_arrive()
    {
        await using var facilitator = await ByName();
        await using var asker = await ByName();
        await using var colleague = await ByName();
        var page = asker.Page;
        await PasskeyJourneyTests.Authenticator(asker);
        await People.Accept(page, await Invite(facilitator), "Nils Exempel", "nils.exempel@example.se");
        await SignInWithPasskey(page);
        await Ask(page);
        // Gone at a reload.
        await page.EvaluateAsync("() => { window.open = 'since the question' }");

        await colleague.Become(People.Colleague);
        await Reply(colleague.Page);

        await Expect(page.Locator(".post")).ToHaveCountAsync(2);
        await Expect(page.Locator(".post").Last).ToContainTextAsync("Den som äger lokalen bokar.");
        await Expect(page.Locator(".post").Last).ToContainTextAsync("Bashir Ekros");
        await Expect(page.Locator("#nytt")).ToHaveTextAsync("Ett nytt inlägg har kommit.");
        Assert.Equal("since the question", await page.EvaluateAsync<string>("() => window.open"));

        await page.Locator(".post").Last.GetByRole(AriaRole.Button, new() { Name = "Det här är svaret" }).ClickAsync();
        await Expect(page.Locator(".post").Last).ToContainTextAsync("Svaret på frågan");
        await Expect(page.GetByText("Fråga med svar")).ToBeVisibleAsync();
        // The colleague has had the page open all the while.
        await Expect(colleague.Page.Locator(".post").Last).ToContainTextAsync("Svaret på frågan");
        await colleague.Page.GotoAsync("/natverk/obesvarade");
        await Expect(colleague.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(colleague.Page.GetByRole(AriaRole.Link, new() { Name = Question })).ToHaveCountAsync(0);
        await colleague.Page.GotoAsync("/natverk");
        await Expect(colleague.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Question })).ToContainTextAsync("löst");
        Found.Nothing([.. asker.Complaints, .. colleague.Complaints, .. facilitator.Complaints]);
    }

    private Task<Reader> ByName() => portal.Reader(new() { BaseURL = portal.AddressByName, ReducedMotion = ReducedMotion.Reduce });

    private static async Task<string> Invite(Reader facilitator)
    {
        await facilitator.Become(People.Facilitator);
        await facilitator.Page.GotoAsync("/natverk/inbjudningar");
        await facilitator.Page.GetByLabel("Område").SelectOptionAsync("Demostad");
        await facilitator.Page.GetByLabel("Vem är den till?").FillAsync("Ny samordnare");
        await facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Gör en länk" }).ClickAsync();
        return await facilitator.Page.GetByLabel("Länk", new() { Exact = true }).InputValueAsync();
    }

    private static async Task SignInWithPasskey(IPage page)
    {
        await page.GotoAsync("/konto/sakerhet");
        await page.GetByLabel("Namn på enheten").FillAsync("Jobbtelefonen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg till en lösennyckel" }).ClickAsync();
        await page.GetByText("Lösennyckeln är sparad").WaitForAsync();
        await page.GotoAsync("/konto");
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga ut", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/", new() { WaitUntil = WaitUntilState.Commit });
        await page.GotoAsync("/natverk");
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in med lösennyckel" }).ClickAsync();
        await page.WaitForURLAsync("**/natverk", new() { WaitUntil = WaitUntilState.Commit });
    }

    private static async Task Ask(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Ställ en fråga" }).ClickAsync();
        await page.GetByLabel("Rubrik").FillAsync(Question);
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync("Fritidsgården och skolan har samma rum på onsdagar. Hur gör ni?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka" }).ClickAsync();
        await page.WaitForURLAsync("**/natverk/diskussioner/*", new() { WaitUntil = WaitUntilState.Commit });
        await Expect(page.Locator(".post")).ToHaveCountAsync(1);
        await page.WaitForFunctionAsync("() => document.querySelector('live-discussion').opened");
    }

    private static async Task Reply(IPage page)
    {
        await page.GotoAsync("/natverk/obesvarade");
        await page.GetByRole(AriaRole.Link, new() { Name = Question }).ClickAsync();
        await page.GetByLabel("Ditt svar").FillAsync("Den som äger lokalen bokar. Vi har en gemensam kalender.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka" }).ClickAsync();
        await page.WaitForURLAsync("**/natverk/diskussioner/*#inlagg-*", new() { WaitUntil = WaitUntilState.Commit });
    }
}
