using SigKunskap.Tests.Data;

namespace SigKunskap.Tests.Features.Tools.Channels;

/// <summary>Where to report: the municipality's own way in, or how to find it.</summary>
public sealed class ChannelPageTests(ReadOnlyApp shared) : ReadingTest(shared)
{
    private const string Page = "/verktyg/vart-anmaler-jag";

    [Fact]
    public async Task Without_any_channels_it_says_how_to_find_the_municipalitys_own()
    {
        var page = await App.Page(Page + "?kommun=Exempelby");

        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Contains("orosanmälan", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ingenting tas emot här", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_shows_the_channel_of_the_municipality_and_says_when_what_it_knows_is_old()
    {
        using var folder = new TestFolder();
        MadeUpLibrary.WriteTo(folder.Path);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "anmalningskanaler.yml"), """
            - { kommun: Nyby, webb: "https://www.nyby.se/oro", telefon: 0123-45 67 89, tider: vardagar 8–16, jour: Socialjouren, bekraftad: 2026-11-01, av: enhetschef }
            - { kommun: Gammelby, telefon: 0123-11 11 11, bekraftad: 2025-01-01, av: enhetschef }
            """, Cancel);
        await using var app = await TestApp.Start(new(Content: folder.Path));

        var fresh = await app.Page(Page + "?kommun=nyby");
        Assert.NotNull(fresh.QuerySelector("a[href='https://www.nyby.se/oro']"));
        Assert.NotNull(fresh.QuerySelector("a[href='tel:0123456789']"));
        Assert.DoesNotContain("mer än ett år", fresh.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("mer än ett år", (await app.Page(Page + "?kommun=Gammelby")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("har inte lämnat någon uppgift", (await app.Page(Page + "?kommun=Ingenby")).Body!.TextContent, StringComparison.Ordinal);
    }
}
