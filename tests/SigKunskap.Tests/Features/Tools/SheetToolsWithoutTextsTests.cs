namespace SigKunskap.Tests.Features.Tools;

/// <summary>The made-up library has no texts for forms and templates.</summary>
public sealed class SheetToolsWithoutTextsTests(ReadOnlyApp shared) : ReadingTest(shared)
{
    [Theory]
    [InlineData("/verktyg/samtycke")]
    [InlineData("/verktyg/folj-upp")]
    [InlineData("/verktyg/samordnarpaket")]
    public async Task A_tool_without_texts_does_not_exist_and_is_not_listed(string address)
    {
        await App.Page(address, 404);
        using var file = await App.Ask(address + ".docx");

        Assert.Equal(404, (int)file.StatusCode);
        Assert.Null((await App.Page("/verktyg")).QuerySelector($"a[href='{address}']"));
    }
}
