using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Members;
using SigKunskap.Web.Platform.Access;
using static Microsoft.Playwright.Assertions;

namespace SigKunskap.BrowserTests;

/// <summary>A contact writes and confirms the area's page, and it is read beside another's; by phone.</summary>
public sealed class AreaJourneyTests(PortalInBrowser portal)
{
    [Fact]
    public async Task A_contact_confirms_the_own_area_and_compares_it_with_another()
    {
        var (first, second) = ($"Provby {Guid.NewGuid():N}"[..12], $"Ovanby {Guid.NewGuid():N}"[..12]);
        var invitation = await Areas(first, second);
        await using var reader = await portal.Reader(new() { ViewportSize = new() { Width = 390, Height = 844 }, ReducedMotion = ReducedMotion.Reduce });
        var page = reader.Page;
        await page.GotoAsync(invitation);
        await page.FillAsync("[name=namn]", "Karin Karlsson");
        await page.FillAsync("[name=funktion]", "samordnare");
        await page.SelectOptionAsync("[name=yrke]", "SocialServices");
        await page.FillAsync("[name=epost]", $"{Guid.NewGuid():N}@example.se");
        await page.FillAsync("[name=losenord]", "kastrull moln spårvagn tegel");
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync("**/natverk", new() { WaitUntil = WaitUntilState.Commit });

        await page.GetByRole(AriaRole.Link, new() { Name = $"Fyll i sidan om {first}" }).ClickAsync();
        await page.FillAsync("#fran-alder", "20");
        await page.FillAsync("#till-alder", "15");
        await page.SelectOptionAsync("#enbart-narkotika", "nej");
        await page.ClickAsync("button[value=spara]");
        await Expect(page.Locator("#till-alder-error")).ToContainTextAsync("lägre än den yngsta");
        await Clean(page);
        await page.FillAsync("#fran-alder", "13");
        await page.ClickAsync("button[value=spara]");
        await Expect(page.Locator("main")).ToContainTextAsync("13–15 år");
        await Clean(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Bekräfta sidan" }).ClickAsync();
        await Clean(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, allt stämmer i dag" }).ClickAsync();
        await Expect(page.Locator("main [role=status]")).ToContainTextAsync("Sidan är bekräftad");

        await page.GotoAsync("/natverk/verksamheter?ordning=namn");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = $"Jämför {first}" }).CheckAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = $"Jämför {second}" }).CheckAsync();
        await Clean(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Jämför de valda" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Ingenting av det som är känt skiljer");
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        await Clean(page);
        Assert.Empty(reader.Complaints);
    }

    private static async Task Clean(IPage page) => Found.Nothing(await AccessibilityTests.Violations(page, page.Url));

    /// <summary>Two areas, and an invitation as contact to the first.</summary>
    private async Task<string> Areas(string first, string second)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var db = await portal.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(cancel);
        foreach (var name in new[] { first, second })
        {
            var area = new Area { Slug = SigKunskap.Content.Slug.Of(name), Name = name, Region = "Provlän" };
            db.Areas.Add(area);
            await db.AddRooms(area, cancel);
            await db.SaveChangesAsync(cancel);
        }

        var id = await db.Members.Where(member => member.IsFacilitator).Select(member => member.Id).FirstAsync(cancel);
        var made = await portal.Get<Invite>().For(new Person(id, "", Profession.Agency, true, null, []), new(await db.Areas.Where(area => area.Name == first).Select(area => area.Id).SingleAsync(cancel), MembershipRole.Contact, null, null), cancel);
        return made.Path!;
    }
}
