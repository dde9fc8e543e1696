using Microsoft.Playwright;

namespace SigKunskap.BrowserTests;

/// <summary>From the narrowest phone to a wide screen, nobody reads sideways and nothing covers what they need.</summary>
public sealed class WidthTests(PortalInBrowser portal)
{
    /// <summary>Elements that reach out of the window, but for those inside a box that scrolls by itself.</summary>
    internal const string Outside =
        """
        () => {
          const width = document.documentElement.clientWidth;
          const scrolls = element => { for (let e = element.parentElement; e && e !== document.body; e = e.parentElement) if (getComputedStyle(e).overflowX !== 'visible') return true; return false; };
          const found = [...document.body.querySelectorAll('*')]
            .filter(e => e.getBoundingClientRect().right > width + 1 && e.checkVisibility() && !scrolls(e))
            .map(e => e.outerHTML.slice(0, 90));
          if (found.length === 0 && document.documentElement.scrollWidth > width) found.push('okänt element');
          return found.slice(0, 3);
        }
        """;

    /// <summary>Search buttons whose middle is covered by something else.</summary>
    private const string Covered =
        """
        () => [...document.querySelectorAll('form[role=search] button')].filter(button => button.checkVisibility()).filter(button => {
          button.scrollIntoView({ block: 'center' });
          const box = button.getBoundingClientRect();
          return !button.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
        }).map(button => button.outerHTML)
        """;

    [Fact]
    public async Task No_page_scrolls_sideways_and_the_search_button_is_free_at_any_width()
    {
        var found = new List<string>();
        await using var reader = await portal.Reader();
        foreach (var place in portal.Places)
        {
            await reader.Visit(place);
            foreach (var width in new[] { 320, 390, 768, 1280, 1600 })
            {
                await reader.Page.SetViewportSizeAsync(width, 900);
                found.AddRange((await reader.Page.EvaluateAsync<string[]>(Outside)).Select(element => $"{place} ({width} px) når utanför: {element}"));
                found.AddRange((await reader.Page.EvaluateAsync<string[]>(Covered)).Select(element => $"{place} ({width} px) täckt: {element}"));
            }
        }

        Found.Nothing(found);
    }

    [Fact]
    public async Task At_400_percent_a_question_leads_to_its_paragraph()
    {
        // A window of 1280 × 1024 at 400 percent is as small as the smallest phone lying down.
        await using var reader = await portal.Reader(new() { ViewportSize = new() { Width = 320, Height = 256 }, DeviceScaleFactor = 4 });
        await reader.Page.GotoAsync("/");
        await reader.Page.GetByRole(AriaRole.Combobox).FillAsync("samtycke");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Sök" }).ClickAsync();
        await reader.Page.Locator(".hit a[href*='#']").First.ClickAsync();

        await Assertions.Expect(reader.Page.Locator(":target")).ToBeInViewportAsync();
        Assert.Empty(await reader.Page.EvaluateAsync<string[]>(Outside));
    }

    [Fact]
    public async Task With_wider_text_spacing_nothing_is_cut_off()
    {
        // WCAG 1.4.12. The page's own policy forbids added styles, so it is switched off here.
        await using var reader = await portal.Reader(new() { ViewportSize = new() { Width = 390, Height = 844 }, BypassCSP = true });
        var found = new List<string>();
        foreach (var place in portal.Places)
        {
            await reader.Visit(place);
            await reader.Page.AddStyleTagAsync(new() { Content = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }" });
            found.AddRange((await reader.Page.EvaluateAsync<string[]>(Outside)).Select(element => $"{place}: {element}"));
        }

        Found.Nothing(found);
    }
}
