using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SigKunskap.BrowserTests;

/// <summary>The portal with a keyboard only.</summary>
public sealed class KeyboardTests(PortalInBrowser portal)
{
    [Fact]
    public async Task The_first_stop_on_a_page_skips_to_the_content()
    {
        var found = new List<string>();
        await using var reader = await portal.Reader();
        foreach (var place in portal.Places.Where(place => place.Kind is "start" or "vägledning" or "paragraf" or "sök med träffar" or "begrepp" or "finns inte"))
        {
            await reader.Visit(place);
            await reader.Page.Keyboard.PressAsync("Tab");
            if (await Focus.Now(reader.Page) is not { Place: "skip", Visible: true })
                found.Add($"{place}: första steget är inte en synlig hopplänk");
            await reader.Page.Keyboard.PressAsync("Enter");
            await reader.Page.Keyboard.PressAsync("Tab");
            if (await Focus.Now(reader.Page) is not { Place: "main" or "footer" })
                found.Add($"{place}: hopplänken leder inte till innehållet");
        }

        Found.Nothing(found);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task On_a_guidance_page_focus_goes_in_reading_order_and_is_always_seen(int width)
    {
        await using var reader = await portal.Reader(new() { ViewportSize = new() { Width = width, Height = 800 } });
        await reader.Visit(portal.Places.First(place => place.Kind == "vägledning"));

        var stops = await Focus.Walk(reader.Page);

        Assert.True(stops.Count > 30, $"bara {stops.Count} steg");
        Found.Nothing([.. stops.Where(stop => !stop.Visible).Select(stop => $"syns inte: {stop}")]);
        Assert.Equal(stops.OrderBy(stop => stop.Order), stops);
        Assert.Equal(["skip", "header", "main", "footer"], stops.Select(stop => stop.Place).Distinct());
        // In the header each stop lies to the right of the one before, or on a row further down.
        var header = stops.Where(stop => stop.Place == "header").ToList();
        Found.Nothing([.. header.Zip(header.Skip(1)).Where(pair => pair.Second.Y < pair.First.Bottom && pair.Second.X < pair.First.X || pair.Second.Bottom <= pair.First.Y)
            .Select(pair => $"”{pair.First.Text}” före ”{pair.Second.Text}” som står före")]);
    }

    /// <summary>Where Tab has to stop among what is shown in the page's main part: of a group of radio buttons at one.</summary>
    private const string Acts =
        """
        () => {
          const all = [...document.querySelectorAll('*')], groups = new Set();
          return [...document.querySelectorAll('main :is(a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"])')]
            .filter(e => e.checkVisibility() && !e.disabled)
            .filter(e => e.type !== 'radio' || (document.querySelector(`input[name="${e.name}"]:checked`) ?? e) === e && !groups.has(e.name) && groups.add(e.name))
            .map(e => `${all.indexOf(e)} ${e.outerHTML.slice(0, 70)}`);
        }
        """;

    [Fact]
    public async Task On_every_closed_page_each_act_is_reached_in_reading_order_and_focus_is_seen()
    {
        var found = new List<string>();
        await using var reader = await portal.Reader();
        foreach (var place in portal.Places.Where(place => place is { As: not null, Status: 200, Kind: not ("diskussion citat" or "diskussion sida två") }))
        {
            await reader.Visit(place);
            var stops = await Focus.Walk(reader.Page);
            if (stops[0] is not { Place: "skip", Visible: true })
                found.Add($"{place}: första steget är inte en synlig hopplänk");
            found.AddRange(stops.Where(stop => !stop.Visible).Select(stop => $"{place}: syns inte: {stop}"));
            if (!stops.OrderBy(stop => stop.Order).SequenceEqual(stops))
                found.Add($"{place}: fokus går inte i läsordning");
            var reached = stops.Select(stop => $"{stop.Order}").ToHashSet();
            found.AddRange((await reader.Page.EvaluateAsync<string[]>(Acts)).Where(act => !reached.Contains(act.Split(' ')[0])).Select(act => $"{place}: nås inte: {act}"));
        }

        Found.Nothing(found);
    }

    [Fact]
    public async Task A_search_is_made_narrowed_and_paged_without_a_mouse()
    {
        await using var reader = await portal.Reader();
        var page = reader.Page;
        await page.GotoAsync("/");
        await TabTo(page, "input[type=search]");
        await page.Keyboard.TypeAsync("samtycke");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".hit").First).ToBeVisibleAsync();

        await TabTo(page, "nav a[href*='&for=']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("for="));

        await TabTo(page, "a[rel=next]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("sida=2"));

        await TabTo(page, ".hit a");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        Assert.DoesNotContain("/sok", page.Url, StringComparison.Ordinal);
    }

    internal static async Task TabTo(IPage page, string selector)
    {
        for (var step = 0; step < 300; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }

        Assert.Fail($"{selector} nås inte med Tab på {page.Url}");
    }
}
