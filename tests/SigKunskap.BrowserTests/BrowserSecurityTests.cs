namespace SigKunskap.BrowserTests;

/// <summary>A reader's browser has nothing to complain about, stores nothing and talks to nobody else.</summary>
public sealed class BrowserSecurityTests(PortalInBrowser portal)
{
    private const string Inline =
        """
        () => [...document.querySelectorAll('*')]
          .filter(e => e.hasAttribute('style') || e.localName === 'style' || (e.localName === 'script' && !e.src) || [...e.attributes].some(a => a.name.startsWith('on') || /^\s*javascript:/i.test(a.value)))
          .map(e => e.outerHTML.slice(0, 90))
        """;

    [Fact]
    public async Task No_page_is_refused_anything_asks_another_origin_or_leaves_anything_in_the_browser()
    {
        var found = new List<string>();
        await using var reader = await portal.Reader();
        foreach (var place in portal.Places)
        {
            var before = reader.Complaints.Count;
            await reader.Visit(place);
            found.AddRange((await reader.Page.EvaluateAsync<string[]>(Inline)).Select(element => $"{place} inline: {element}"));
            found.AddRange(reader.Complaints.Skip(before).Select(complaint => $"{place} {complaint}"));
        }

        Found.Nothing(found);
        await reader.Become(null);
        // A page with a form that changes something proves with a cookie that the form was ours; it is gone when the browser closes.
        Assert.Equal([("formular", -1f, true)], (await reader.Context.CookiesAsync()).Select(cookie => (cookie.Name, cookie.Expires, cookie.HttpOnly)));
        Assert.Equal(0, await reader.Page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));
    }

    [Fact]
    public async Task An_inline_script_would_be_refused()
    {
        await using var reader = await portal.Reader();
        await reader.Page.GotoAsync("/");

        await reader.Page.EvaluateAsync("() => { const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.head.append(script); }");

        Assert.False(await reader.Page.EvaluateAsync<bool>("() => window.ran === true"));
        Assert.Contains(reader.Complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
