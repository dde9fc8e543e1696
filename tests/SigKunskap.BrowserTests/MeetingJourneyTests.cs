using System.Globalization;
using Microsoft.Playwright;
using SigKunskap.Web.Features.Account;
using static Microsoft.Playwright.Assertions;

namespace SigKunskap.BrowserTests;

/// <summary>A full meeting: one waits, another leaves, and the one who waited has moved up. With script and without.</summary>
public sealed class MeetingJourneyTests(PortalInBrowser portal)
{
    private const string Password = "kastrull moln spårvagn tegel";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_waits_for_a_full_meeting_moves_up_when_somebody_leaves(bool script)
    {
        await using var anna = await Member($"traff-anna-{script}@example.se", script);
        await using var bo = await Member($"traff-bo-{script}@example.se", script);
        await anna.Page.GotoAsync("/natverk/traffar/ny");
        await anna.Page.SelectOptionAsync("[name=rum]", "alla");
        await anna.Page.FillAsync("[name=rubrik]", $"Liten träff {script}");
        await anna.Page.FillAsync("[name=startdag]", portal.Today.AddDays(60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await anna.Page.FillAsync("[name=starttid]", "09:00");
        await anna.Page.FillAsync("[name=sluttid]", "10:00");
        await anna.Page.FillAsync("[name=plats]", "Lilla rummet");
        await anna.Page.FillAsync("[name=text]", "Det finns bara en stol.");
        await anna.Page.FillAsync("[name=platser]", "1");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Kalla till träffen" }).ClickAsync();
        await Expect(anna.Page.Locator("h1")).ToHaveTextAsync($"Liten träff {script}");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Anmäl dig" }).ClickAsync();
        await Expect(anna.Page.Locator("#anmalan")).ToContainTextAsync("Du är anmäld och har plats");

        await bo.Page.GotoAsync("/natverk/traffar");
        await bo.Page.GetByRole(AriaRole.Link, new() { Name = $"Liten träff {script}" }).ClickAsync();
        await bo.Page.GetByRole(AriaRole.Button, new() { Name = "Ställ dig på väntelistan" }).ClickAsync();
        await Expect(bo.Page.Locator("#anmalan")).ToContainTextAsync("Du står på väntelistan, plats 1");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Ta bort din anmälan" }).ClickAsync();
        await Expect(anna.Page.GetByRole(AriaRole.Button, new() { Name = "Ställ dig på väntelistan" })).ToBeVisibleAsync();
        await bo.Page.ReloadAsync();
        await Expect(bo.Page.Locator("#anmalan")).ToContainTextAsync("Du är anmäld och har plats");
        Assert.Empty(anna.Complaints.Concat(bo.Complaints));
    }

    private async Task<Reader> Member(string email, bool script)
    {
        var reader = await portal.Reader(new() { JavaScriptEnabled = script });
        await reader.Page.GotoAsync(await portal.Get<FirstFacilitator>().Anew(TestContext.Current.CancellationToken));
        await reader.Page.FillAsync("[name=namn]", "Anna Andersson");
        await reader.Page.FillAsync("[name=funktion]", "samordnare");
        await reader.Page.SelectOptionAsync("[name=yrke]", "SocialServices");
        await reader.Page.FillAsync("[name=epost]", email.ToLowerInvariant());
        await reader.Page.FillAsync("[name=losenord]", Password);
        await reader.Page.ClickAsync("main form button");
        await reader.Page.WaitForURLAsync("**/natverk", new() { WaitUntil = WaitUntilState.Commit });
        return reader;
    }
}
