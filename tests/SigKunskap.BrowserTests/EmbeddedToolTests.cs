using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SigKunskap.BrowserTests;

/// <summary>The tools inside another site's page, in a browser that holds both to their policies.</summary>
public sealed class EmbeddedToolTests(PortalInBrowser portal)
{
    [Fact]
    public async Task A_tool_is_walked_through_inside_an_intranet_and_never_leaves_its_frame()
    {
        await using var reader = await portal.Reader();
        var tool = await Framed(reader.Page, portal.IntranetOrigin, "/verktyg/maste-jag-anmala?inbaddad=1");

        for (var asked = 0; asked < 6 && await tool.Locator(".outcome h1").CountAsync() == 0; asked++)
        {
            var before = await tool.Locator("legend").InnerTextAsync();
            await tool.Locator(".ask .choice").First.ClickAsync();
            await tool.GetByRole(AriaRole.Button, new() { Name = "Fortsätt" }).ClickAsync();
            await Expect(tool.GetByText(before, new() { Exact = true })).ToHaveCountAsync(0);
        }

        await Expect(tool.Locator(".outcome h1")).ToBeVisibleAsync();
        await Expect(tool.Locator("header.top")).ToHaveCountAsync(0);
        Assert.StartsWith(portal.IntranetOrigin, reader.Page.Url, StringComparison.Ordinal);

        var law = await reader.Page.Context.RunAndWaitForPageAsync(() => tool.Locator(".outcome a.law").First.ClickAsync());
        await Expect(law).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/lagrum/"));
        await Expect(tool.Locator(".outcome h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_form_of_papers_is_filled_in_inside_an_intranet()
    {
        await using var reader = await portal.Reader();
        var tool = await Framed(reader.Page, portal.IntranetOrigin, "/verktyg/folj-upp?inbaddad=1");

        await tool.Locator("input[type=checkbox]").First.CheckAsync();
        await tool.GetByRole(AriaRole.Button, new() { Name = "Visa mallen" }).ClickAsync();
        await Expect(tool.Locator(".sheet").First).ToBeVisibleAsync();
        await tool.GetByRole(AriaRole.Link, new() { Name = "Ändra valen" }).ClickAsync();
        await Expect(tool.Locator("input:checked")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_site_that_is_not_named_and_a_page_that_is_no_tool_stay_empty()
    {
        await using var stranger = await Intranet.Open();
        await using var reader = await portal.Reader();

        await Expect((await Framed(reader.Page, stranger.Origin, "/verktyg/maste-jag-anmala?inbaddad=1")).Locator("legend")).ToHaveCountAsync(0);
        Assert.Contains(reader.Complaints, complaint => complaint.Contains("frame-ancestors", StringComparison.Ordinal));
        await Expect((await Framed(reader.Page, portal.IntranetOrigin, "/vagledning?inbaddad=1")).Locator("main")).ToHaveCountAsync(0);
        await Expect((await Framed(reader.Page, portal.IntranetOrigin, "/verktyg/maste-jag-anmala?inbaddad=1")).Locator("legend")).ToHaveCountAsync(1);
    }

    private async Task<IFrameLocator> Framed(IPage page, string site, string address)
    {
        await page.GotoAsync($"{site}/?visa={Uri.EscapeDataString(portal.Address + address)}");
        return page.FrameLocator("iframe");
    }
}
