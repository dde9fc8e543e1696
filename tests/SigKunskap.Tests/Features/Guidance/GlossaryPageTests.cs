namespace SigKunskap.Tests.Features.Guidance;

public sealed class GlossaryPageTests(ReadOnlyApp shared) : ReadingTest(shared)
{
    [Fact]
    public async Task Each_term_has_its_place_its_meaning_its_law_and_what_to_see_also()
    {
        var main = (await App.Page("/begrepp")).QuerySelector("main")!;

        Assert.Equal(["orosanmälan", "samtycke"], main.QuerySelectorAll("dt").Select(term => term.TextContent));
        Assert.Contains("Ett ja från den som uppgiften gäller.", main.QuerySelector("dt#samtycke + dd")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(main.QuerySelector("dt#samtycke + dd a[href='/lagrum/osl/10/1']"));
        Assert.NotNull(main.QuerySelector("dt#orosanmalan + dd a[href='#samtycke']"));
    }
}
