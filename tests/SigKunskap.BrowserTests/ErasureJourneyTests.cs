using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SigKunskap.BrowserTests;

/// <summary>"Jag råkade": what must never have been written is gone everywhere, also where it stands open.</summary>
public sealed partial class ErasureJourneyTests(PortalInBrowser portal)
{
    /// <summary>Words that nobody else writes.</summary>
    private const string Told = "kvastflygarklubben på Låtsasgatan", Before = "kvastflygarklubben i centrum";

    private const string Title = "Hur tar ni kontakt med föreningar?";

    [Fact]
    public async Task What_a_member_takes_back_leaves_every_page_and_the_facilitator_knows_that_it_happened()
    {
        await using var writer = await Signed(People.Member);
        await using var other = await Signed(People.Colleague);
        await using var facilitator = await Signed(People.Facilitator);
        var discussion = await Write(writer.Page);
        var history = $"{await Edit(writer.Page)}/historik";

        var page = other.Page;
        await Until(page, "/natverk/sok?q=kvastflygarklubben", Told, there: true);
        await page.GotoAsync(history);
        await Expect(page.Locator("main")).ToContainTextAsync(Before);
        await page.GotoAsync(discussion);
        await Expect(page.Locator(".post")).ToContainTextAsync(Told);
        await page.WaitForFunctionAsync("() => document.querySelector('live-discussion').opened");
        // Gone at a reload.
        await page.EvaluateAsync("() => { window.open = 'since before' }");

        await writer.Page.GotoAsync(discussion);
        await writer.Page.GetByRole(AriaRole.Link, new() { Name = "Jag råkade" }).ClickAsync();
        await writer.Page.GetByRole(AriaRole.Button, new() { Name = "Ta bort texten nu" }).ClickAsync();
        await writer.Page.WaitForURLAsync("**/natverk/diskussioner/*", new() { WaitUntil = WaitUntilState.Commit });

        await Expect(page.Locator(".post")).ToContainTextAsync("Texten är borttagen");
        await Expect(page.Locator("h1")).ToContainTextAsync("Rubriken är borttagen");
        Assert.Equal("since before", await page.EvaluateAsync<string>("() => window.open"));
        Assert.DoesNotContain(Title, await page.TitleAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("kvastflygarklubben", await page.ContentAsync(), StringComparison.Ordinal);
        await page.ReloadAsync();
        await Expect(page.Locator(".post")).ToContainTextAsync("Texten är borttagen");
        Assert.DoesNotContain("kvastflygarklubben", await page.ContentAsync(), StringComparison.Ordinal);
        await other.Visit(new("historik", history, 404, People.Colleague));
        await Until(page, "/natverk/sok?q=kvastflygarklubben", Told, there: false);

        await facilitator.Page.GotoAsync("/forvaltning");
        await Expect(facilitator.Page.Locator("section").Filter(new() { HasText = "Borttagna texter" })).ToContainTextAsync("Rubriken är borttagen");
        Assert.DoesNotContain(Title, await facilitator.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("kvastflygarklubben", await facilitator.Page.ContentAsync(), StringComparison.Ordinal);
        await facilitator.Page.GotoAsync("/forvaltning/logg?atgard=post.erased");
        await Expect(facilitator.Page.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("Farida Nordell");
        Assert.DoesNotContain("kvastflygarklubben", await facilitator.Page.ContentAsync(), StringComparison.Ordinal);
        await facilitator.Visit(new("historik", history, 404, People.Facilitator));
        Found.Nothing([.. writer.Complaints, .. other.Complaints, .. facilitator.Complaints]);
    }

    private async Task<Reader> Signed(string who)
    {
        var reader = await portal.Reader(new() { ReducedMotion = ReducedMotion.Reduce });
        await reader.Become(who);
        return reader;
    }

    private static async Task<string> Write(IPage page)
    {
        await page.GotoAsync("/natverk/ny");
        await page.GetByLabel("Något att berätta").CheckAsync();
        await page.GetByLabel("Rubrik").FillAsync(Title);
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync($"Vi började med {Before}.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka" }).ClickAsync();
        await page.WaitForURLAsync("**/natverk/diskussioner/*", new() { WaitUntil = WaitUntilState.Commit });
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Changes the post, so that it has a history. Its lasting address.</summary>
    private static async Task<string> Edit(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Ändra", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/andra", new() { WaitUntil = WaitUntilState.Commit });
        var post = new Uri(page.Url).AbsolutePath.Replace("/andra", "", StringComparison.Ordinal);
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync($"Vi började med {Told}.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await page.WaitForURLAsync("**/natverk/diskussioner/*", new() { WaitUntil = WaitUntilState.Commit });
        return post;
    }

    /// <summary>The closed index follows what is written a moment later.</summary>
    private static async Task Until(IPage page, string address, string text, bool there)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            await page.GotoAsync(address);
            if (Space().Replace(await page.Locator("main").InnerTextAsync(), " ").Contains(text, StringComparison.Ordinal) == there)
                return;
        }

        Assert.Fail($"”{text}” {(there ? "kom aldrig till" : "står kvar på")} {address}.");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
