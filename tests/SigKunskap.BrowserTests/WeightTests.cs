using System.Text.Json;

namespace SigKunskap.BrowserTests;

/// <summary>What a guidance page costs to fetch, with nothing cached.</summary>
public sealed class WeightTests(PortalInBrowser portal)
{
    private const int Budget = 60_000;

    [Fact]
    public async Task Every_guidance_page_is_fetched_in_at_most_60_kB_with_all_that_it_loads()
    {
        await using var reader = await portal.Reader();
        var network = await reader.Context.NewCDPSessionAsync(reader.Page);
        double bytes = 0;
        network.Event("Network.loadingFinished").OnEvent += (_, loaded) => bytes += loaded?.GetProperty("encodedDataLength").GetDouble() ?? 0;
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        var found = new List<string>();
        var heaviest = 0.0;
        foreach (var page in portal.Library.Pages)
        {
            bytes = 0;
            await reader.Page.GotoAsync(page.Address.Path);
            heaviest = Math.Max(heaviest, bytes);
            Assert.True(bytes > 3_000, $"{page.Address.Path}: {bytes} byte är för lite för att ha mätts rätt");
            if (bytes > Budget)
                found.Add($"{page.Address.Path}: {bytes} byte");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"Tyngsta vägledningssidan: {heaviest} byte.");
        Found.Nothing(found);
    }

    [Fact]
    public async Task A_page_waits_for_one_stylesheet_and_for_no_script()
    {
        var found = new List<string>();
        await using var reader = await portal.Reader();
        foreach (var place in portal.Places)
        {
            await reader.Visit(place);
            // What the browser itself says held up the first picture of the page.
            var blocking = await reader.Page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').filter(r => r.renderBlockingStatus === 'blocking').map(r => new URL(r.name).pathname)");
            if (blocking is not [var only] || !only.EndsWith(".css", StringComparison.Ordinal))
                found.Add($"{place}: {JsonSerializer.Serialize(blocking)}");
        }

        Found.Nothing(found);
    }
}
