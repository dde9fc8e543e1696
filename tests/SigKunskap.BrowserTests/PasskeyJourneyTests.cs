using Microsoft.Playwright;

namespace SigKunskap.BrowserTests;

/// <summary>In with a passkey, from an authenticator that Chromium makes up.</summary>
public sealed class PasskeyJourneyTests(PortalInBrowser portal)
{
    [Fact]
    public async Task Somebody_invited_adds_a_passkey_and_signs_in_with_it_alone()
    {
        await using var reader = await portal.Reader(new() { BaseURL = portal.AddressByName, ReducedMotion = ReducedMotion.Reduce });
        var page = reader.Page;
        await Authenticator(reader);
        await Accept(page);

        await page.GotoAsync("/konto/sakerhet");
        await page.GetByLabel("Namn på enheten").FillAsync("Jobbtelefonen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg till en lösennyckel" }).ClickAsync();
        await page.GetByText("Lösennyckeln är sparad").WaitForAsync();
        Assert.Equal(1, await page.GetByRole(AriaRole.Link, new() { Name = "Jobbtelefonen" }).CountAsync());
        Found.Nothing([.. await AccessibilityTests.Violations(page, "säker inloggning (1280 px")]);

        await page.GotoAsync("/konto");
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga ut", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/", new() { WaitUntil = WaitUntilState.Commit });
        await page.GotoAsync("/konto/logga-in?tillbaka=%2Fkonto%2Fsakerhet");
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in med lösennyckel" }).ClickAsync();
        await page.WaitForURLAsync("**/konto/sakerhet", new() { WaitUntil = WaitUntilState.Commit });

        await page.GetByRole(AriaRole.Link, new() { Name = "Jobbtelefonen" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta bort lösennyckeln" }).ClickAsync();
        await page.GetByText("Lösennyckeln är borttagen").WaitForAsync();
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task A_passkey_that_is_not_known_here_lets_nobody_in_and_says_so()
    {
        await using var reader = await portal.Reader(new() { BaseURL = portal.AddressByName });
        var page = reader.Page;
        await Authenticator(reader);
        await Accept(page);
        await page.GotoAsync("/konto/sakerhet");
        await page.GetByLabel("Namn på enheten").FillAsync("Borttappad");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg till en lösennyckel" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Borttappad" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta bort lösennyckeln" }).ClickAsync();
        await page.GetByText("Lösennyckeln är borttagen").WaitForAsync();
        await reader.Context.ClearCookiesAsync();

        await page.GotoAsync("/konto/logga-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in med lösennyckel" }).ClickAsync();

        await page.GetByText("Lösennyckeln känns inte igen här").WaitForAsync();
        Assert.EndsWith("/konto/logga-in", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_there_is_no_button_that_does_nothing()
    {
        await using var reader = await portal.Reader(new() { JavaScriptEnabled = false });
        await reader.Page.GotoAsync("/konto/logga-in");

        Assert.False(await reader.Page.GetByText("Logga in med lösennyckel").IsVisibleAsync());
        Assert.True(await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Logga in", Exact = true }).IsVisibleAsync());
    }

    private async Task Accept(IPage page) =>
        await People.Accept(page, await ClosedPlaces.Invitation(portal), "Mia Exempel", $"mia.{Guid.NewGuid():N}@example.se");

    /// <summary>A device that knows its owner and always says yes.</summary>
    internal static async Task Authenticator(Reader reader)
    {
        var chromium = await reader.Context.NewCDPSessionAsync(reader.Page);
        await chromium.SendAsync("WebAuthn.enable");
        await chromium.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
    }
}
