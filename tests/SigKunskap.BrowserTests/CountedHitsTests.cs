using Microsoft.Playwright;

namespace SigKunskap.BrowserTests;

/// <summary>That a hit was opened is told with the question alone, and the hit is a plain link all the same.</summary>
public sealed class CountedHitsTests(PortalInBrowser portal)
{
    [Theory]
    [InlineData("/sok?q=samtycke", ".hit a")]
    [InlineData("/sok?q=samtycke&for=polis&sida=2", ".hit a")]
    [InlineData("/sok?q=19%20kap%201%20%C2%A7%20sol", ".answer a")]
    public async Task An_opened_hit_is_told_from_our_own_page(string address, string hit)
    {
        await using var reader = await portal.Reader();
        await reader.Page.GotoAsync(address);
        var told = new TaskCompletionSource<IRequest>();
        reader.Page.Context.Request += (_, request) =>
        {
            if (request.Url.Contains("/sok/valt", StringComparison.Ordinal))
                told.TrySetResult(request);
        };
        await reader.Page.Locator(hit).First.ClickAsync();
        await reader.Page.WaitForURLAsync(url => !url.Contains("/sok", StringComparison.Ordinal));

        var request = await told.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        var headers = await request.AllHeadersAsync();
        Assert.Equal(("POST", "same-origin"), (request.Method, headers["sec-fetch-site"]));
        Assert.Equal(address.Split('&')[0].Replace("%20", "+", StringComparison.Ordinal), request.Url[portal.Address.Length..].Replace("/valt", "", StringComparison.Ordinal));
        Assert.False(headers.ContainsKey("cookie"));
        Assert.Empty(reader.Complaints);
    }
}
