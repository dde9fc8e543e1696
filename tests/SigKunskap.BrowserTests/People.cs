using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SigKunskap.BrowserTests;

/// <summary>The people who look at closed pages: some of the made-up network, and one newcomer with an account of their own.</summary>
public sealed class People(PortalInBrowser portal)
{
    /// <summary>The cookie of a sign-in.</summary>
    public const string Cookie = "konto";

    public const string Facilitator = "kerstin", Contact = "malin", Member = "farida", Colleague = "bashir", Newcomer = "nykomling";

    public const string Password = "kastrull moln spårvagn tegel";

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _tickets = new();

    /// <summary>What a browser shows to be signed in as somebody.</summary>
    public Task<string> Ticket(string who) => _tickets.GetOrAdd(who, one => new(() => Enter(one))).Value;

    /// <summary>Makes an account from an invitation, through the form that everybody uses, and lands in the network.</summary>
    public static async Task Accept(IPage page, string invitation, string name, string email)
    {
        await page.GotoAsync(invitation);
        await page.GetByLabel("Namn", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("Funktion").FillAsync("samordnare");
        await page.GetByLabel("Del av arbetet").SelectOptionAsync("SocialServices");
        await page.GetByLabel("E-post i arbetet").FillAsync(email);
        await page.GetByLabel("Lösenord").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Skapa konto" }).ClickAsync();
        await page.WaitForURLAsync("**/natverk", new() { WaitUntil = WaitUntilState.Commit });
    }

    private async Task<string> Enter(string who)
    {
        await using var reader = await portal.Reader(new() { JavaScriptEnabled = false });
        if (who == Newcomer)
        {
            await Accept(reader.Page, await ClosedPlaces.Invitation(portal), "Mia Exempel", "mia.exempel@example.se");
        }
        else
        {
            await reader.Page.GotoAsync("/konto/logga-in");
            await reader.Page.Locator($"form:has(input[value='demo-{who}']) button").ClickAsync();
            await reader.Page.WaitForURLAsync("**/natverk", new() { WaitUntil = WaitUntilState.Commit });
        }

        return (await reader.Context.CookiesAsync()).Single(cookie => cookie.Name == Cookie).Value;
    }
}
