using Microsoft.Playwright;
using SigKunskap.Web.Features.Search.Figures;

namespace SigKunskap.BrowserTests;

/// <summary>That a hit was opened is told with the question alone, and the hit is a plain link all the same.</summary>
public sealed class CountedHitsTests(PortalInBrowser portal)
{
    [Theory]
    [InlineData("/sok?q=samtycke&for=polis", "samtycke", ".hit a")]
    [InlineData("/sok?q=19%20kap%201%20%C2%A7%20sol", "19 kap 1 § sol", ".answer a")]
    public async Task An_opened_hit_is_counted_from_our_own_page(string address, string question, string hit)
    {
        await using var reader = await portal.Reader();
        await reader.Page.GotoAsync(address);
        var before = Opened(question);
        await reader.Page.Locator(hit).First.ClickAsync();
        await reader.Page.WaitForURLAsync(url => !url.Contains("/sok", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });

        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (var time = 0; time < 250 && Opened(question) == before; time++)
            await look.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        Assert.Equal(before + 1, Opened(question));
        Assert.Empty(reader.Complaints);
    }

    private int Opened(string question) => portal.Get<SearchTally>().NotStored().Where(item => item.Query == question).Sum(item => item.All.Clicks);
}
