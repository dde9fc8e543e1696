using Microsoft.Playwright;

namespace SigKunskap.BrowserTests;

/// <summary>What a person has told their system is heeded.</summary>
public sealed class PreferencesTests(PortalInBrowser portal)
{
    private const string Moving =
        """
        () => [document.documentElement, ...document.querySelectorAll('body, body *')].filter(e => {
          const style = getComputedStyle(e);
          return style.scrollBehavior === 'smooth' || style.animationName !== 'none' || style.transitionDuration.split(',').some(time => parseFloat(time) > 0);
        }).map(e => e.outerHTML.slice(0, 60))
        """;

    [Fact]
    public async Task With_reduced_motion_nothing_moves()
    {
        var found = new List<string>();
        await using var reader = await portal.Reader(new() { ReducedMotion = ReducedMotion.Reduce });
        foreach (var place in portal.Places)
        {
            await reader.Visit(place);
            found.AddRange((await reader.Page.EvaluateAsync<string[]>(Moving)).Select(element => $"{place}: {element}"));
        }

        Found.Nothing(found);
    }

    [Fact]
    public async Task With_forced_colours_focus_is_seen_and_cards_keep_their_edges()
    {
        await using var reader = await portal.Reader(new() { ForcedColors = ForcedColors.Active });
        await reader.Page.GotoAsync(portal.Library.Pages[0].Address.Path);
        Found.Nothing([.. (await Focus.Walk(reader.Page)).Where(stop => !stop.Visible).Select(stop => stop.ToString())]);

        await reader.Page.GotoAsync("/");
        var edges = await reader.Page.Locator(".card").EvaluateAllAsync<string[]>("cards => cards.map(card => getComputedStyle(card).borderTopStyle)");
        Assert.NotEmpty(edges);
        Assert.All(edges, edge => Assert.Equal("solid", edge));
    }
}
