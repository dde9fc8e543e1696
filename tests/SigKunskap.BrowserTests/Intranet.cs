using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SigKunskap.BrowserTests;

/// <summary>Another site, of another origin, with a page that shows what it is told to in a frame.</summary>
public sealed class Intranet : IAsyncDisposable
{
    private readonly WebApplication _site;

    private Intranet(WebApplication site) => _site = site;

    public string Origin => _site.Urls.First();

    public static async Task<Intranet> Open()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var site = builder.Build();
        site.MapGet("/", (string visa) => Results.Content($"<!doctype html><html lang=sv><title>Intranät</title><h1>Vårt intranät</h1><iframe title=Verktyg width=700 height=900 src=\"{visa}\"></iframe>", "text/html; charset=utf-8"));
        await site.StartAsync();
        return new(site);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
