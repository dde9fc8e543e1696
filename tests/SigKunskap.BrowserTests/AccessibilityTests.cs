using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SigKunskap.BrowserTests;

/// <summary>axe finds nothing against WCAG 2.2 AA, nor against its own advice.</summary>
public sealed class AccessibilityTests(PortalInBrowser portal)
{
    // target-size is off by default in axe, as WCAG 2.2 is newer than most laws.
    private const string All =
        """
        { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }
        """;

    /// <summary>The rules that look at colours; to the others light and dark are the same.</summary>
    private const string Colours = "{ runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, resultTypes: ['violations'] }";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Axe_finds_nothing_on_any_page_in_light_or_dark(int width)
    {
        var found = new List<string>();
        await using var reader = await portal.Reader(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            // A colour on its way from light to dark has no contrast to speak of.
            ReducedMotion = ReducedMotion.Reduce,
        });
        foreach (var place in portal.Places)
        {
            await reader.Visit(place);
            found.AddRange(await Violations(reader.Page, $"{place} ({width} px"));
        }

        Found.Nothing(found);
    }

    [Fact]
    public async Task Axe_would_tell_of_a_picture_without_words_and_of_pale_text()
    {
        await using var reader = await portal.Reader(new() { BypassCSP = true });
        await reader.Page.GotoAsync("/om");
        await reader.Page.EvaluateAsync($"() => {{ {Axe}; document.querySelector('main p').insertAdjacentHTML('beforebegin', '<img src=\"/favicon.svg\"><p style=\"color: #999; background: #fff\">blekt</p>'); }}");

        var all = await Violations(reader.Page, ColorScheme.Light, All);

        Assert.Contains(all, violation => violation.StartsWith("image-alt", StringComparison.Ordinal));
        Assert.Contains(all, violation => violation.StartsWith("color-contrast", StringComparison.Ordinal));
    }

    /// <summary>What axe finds on the page as it stands, in both schemes.</summary>
    internal static async Task<IReadOnlyList<string>> Violations(IPage page, string place)
    {
        // Straight in the page: RunAxe opens a blank page for each run, to reach into frames. There are none here.
        await page.EvaluateAsync($"() => {{ {Axe} }}");
        return
        [
            .. (await Violations(page, ColorScheme.Light, All)).Select(violation => $"{place}, ljust): {violation}"),
            .. (await Violations(page, ColorScheme.Dark, Colours)).Select(violation => $"{place}, mörkt): {violation}"),
        ];
    }

    private static async Task<string[]> Violations(IPage page, ColorScheme scheme, string rules)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        return await page.EvaluateAsync<string[]>($"async () => (await axe.run(document, {rules})).violations.flatMap(rule => rule.nodes.map(node => `${{rule.id}} (${{rule.impact}}): ${{rule.help}}: ${{node.target}} ${{node.html.slice(0, 160)}}`))");
    }
}
