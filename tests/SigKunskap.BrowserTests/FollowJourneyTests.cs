using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Account;
using SigKunskap.Web.Features.Network.Following;
using static Microsoft.Playwright.Assertions;

namespace SigKunskap.BrowserTests;

/// <summary>From a guidance page through signing in to following it, and out again with one click on a letter's link, in another browser.</summary>
public sealed class FollowJourneyTests(PortalInBrowser portal)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_is_followed_from_its_own_link_and_letters_are_stopped_with_one_click(bool script)
    {
        var email = $"foljer-{script}@example.se".ToLowerInvariant();
        var guidance = portal.Library.Pages[0];
        await using var reader = await portal.Reader(new() { JavaScriptEnabled = script });
        var page = reader.Page;
        await page.GotoAsync(await portal.Get<FirstFacilitator>().Anew(Cancel));
        await page.FillAsync("[name=namn]", "Anna Andersson");
        await page.FillAsync("[name=funktion]", "samordnare");
        await page.SelectOptionAsync("[name=yrke]", "SocialServices");
        await page.FillAsync("[name=epost]", email);
        await page.FillAsync("[name=losenord]", "kastrull moln spårvagn tegel");
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync("**/natverk", new() { WaitUntil = WaitUntilState.Commit });

        await page.GotoAsync(guidance.Address.Path);
        await page.GetByRole(AriaRole.Link, new() { Name = "Få veta när sidan ändras" }).ClickAsync();
        await page.GetByLabel("Ett brev genast").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Följ", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = guidance.Newest.Front.Title })).ToBeVisibleAsync();
        await Expect(page.Locator("main select")).ToHaveValueAsync("AtOnce");

        await using var db = await portal.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
        var member = await db.Members.Where(m => m.Email == email).Select(m => m.Id).SingleAsync(Cancel);
        await using var elsewhere = await portal.Reader(new() { JavaScriptEnabled = script });
        await elsewhere.Page.GotoAsync(portal.Get<StopLinks>().Of(new(member, new(FollowKind.Page, guidance.Address.ToString()))).AbsolutePath);
        await elsewhere.Page.GetByRole(AriaRole.Button, new() { Name = "Få inga fler" }).ClickAsync();
        await Expect(elsewhere.Page.GetByRole(AriaRole.Heading, new() { Name = "Du får inga fler" })).ToBeVisibleAsync();

        await page.ReloadAsync();
        await Expect(page.Locator("main select")).ToHaveValueAsync("Portal");
        Assert.Empty(reader.Complaints);
        Assert.Empty(elsewhere.Complaints);
    }
}
