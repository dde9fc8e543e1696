using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SigKunskap.Web.Ui;

namespace SigKunskap.Tests.Ui;

public sealed class StylesheetTests
{
    [Fact]
    public async Task The_one_stylesheet_is_whole_small_and_kept_for_ever()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapStylesheet();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };

        using var answer = await client.GetAsync(Stylesheet.Address, TestContext.Current.CancellationToken);
        var css = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("@layer tokens,base,layout,prose,parts,forms,charts,print;", css, StringComparison.Ordinal);
        Assert.Equal(css.Count(sign => sign == '{'), css.Count(sign => sign == '}'));
        Assert.DoesNotContain("/*", css, StringComparison.Ordinal);
        Assert.Null(answer.Content.Headers.ContentEncoding.FirstOrDefault());
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);

        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");
        using var packed = await client.GetAsync(Stylesheet.Address, TestContext.Current.CancellationToken);
        var sent = await packed.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("br", packed.Content.Headers.ContentEncoding.Single());
        Assert.Contains("Accept-Encoding", packed.Headers.Vary);
        Assert.InRange(sent.Length, 1, 10_000);
        Assert.Equal(css, Unpacked(sent));
    }

    [Fact]
    public void Nothing_is_fetched_by_the_stylesheet()
    {
        var assembly = typeof(Stylesheet).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".css", StringComparison.Ordinal)))
        {
            using var css = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var text = css.ReadToEnd();
            Assert.DoesNotContain("url(", text, StringComparison.Ordinal);
            Assert.DoesNotContain("@import", text, StringComparison.Ordinal);
            Assert.DoesNotContain("@font-face", text, StringComparison.Ordinal);
        }
    }

    private static string Unpacked(byte[] sent)
    {
        using var reader = new StreamReader(new BrotliStream(new MemoryStream(sent), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }
}
