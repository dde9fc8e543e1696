using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SigKunskap.BrowserTests;

/// <summary>Searching is a matter of addresses: back goes back, and a bookmark leads to the same hits.</summary>
public sealed class HistoryTests(PortalInBrowser portal)
{
    [Fact]
    public async Task Filters_and_result_pages_are_addresses_that_back_and_bookmarks_restore()
    {
        await using var reader = await portal.ReaderWithPhone(script: false);
        await reader.Page.GotoAsync("/sok?q=polis");
        var all = await Hits(reader.Page);

        var filters = reader.Page.GetByRole(AriaRole.Navigation, new() { Name = "Begränsa träffarna" });
        await filters.Locator("summary").TapAsync();
        await filters.Locator("a[href*='&for=']").First.TapAsync();
        await Expect(filters.Locator("summary")).ToContainTextAsync("Begränsa träffarna: ");
        var filtered = await Hits(reader.Page);
        await reader.Page.Locator("a[rel=next]").TapAsync();
        await Expect(reader.Page.Locator(".pages [aria-current=page]")).ToHaveTextAsync("2");
        var second = await Hits(reader.Page);
        var bookmark = reader.Page.Url;
        Assert.NotEqual(filtered, second);

        await reader.Page.GoBackAsync();
        Assert.Equal(filtered, await Hits(reader.Page));
        await reader.Page.GoBackAsync();
        Assert.Equal(all, await Hits(reader.Page));

        await using var later = await portal.Reader();
        await later.Page.GotoAsync(bookmark);
        Assert.Equal(second, await Hits(later.Page));
    }

    [Fact]
    public async Task A_new_question_keeps_the_filter_and_starts_from_the_first_page()
    {
        await using var reader = await portal.ReaderWithPhone(script: false);
        await reader.Page.GotoAsync("/sok?q=polis&for=skola&sida=2");

        await reader.Page.GetByRole(AriaRole.Searchbox).FillAsync("samtycke");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Sök" }).TapAsync();

        await Expect(reader.Page).ToHaveURLAsync("/sok?q=samtycke&for=skola");
        await Expect(reader.Page.Locator(".hit").First).ToBeVisibleAsync();
    }

    private static async Task<IReadOnlyList<string>> Hits(IPage page) => await page.Locator(".hit h2").AllInnerTextsAsync();
}
