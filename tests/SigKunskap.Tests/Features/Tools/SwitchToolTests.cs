using SigKunskap.Web.Features.Tools;

namespace SigKunskap.Tests.Features.Tools;

/// <summary>A steward takes away an answer that no longer holds; readers see why, and what to do meanwhile.</summary>
public sealed class SwitchToolTests : WebTest
{
    private const string Answered = MadeUpLibrary.Tool + "?hus=kommun&bok=vanlig&alder=under-15";

    [Fact]
    public async Task An_outcome_that_is_switched_off_is_named_and_says_nothing_else()
    {
        await Switch("lana-bok/samtycke", "Lagen ändras. Ring biblioteket.");

        await Eventually.IsSo(async () => (await App.Text(Answered)).Contains("Ring biblioteket", StringComparison.Ordinal));
        var main = (await App.Page(Answered)).QuerySelector("main")!;
        Assert.Contains("avstängt sedan", main.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("lånar med en vuxens ja", main.TextContent, StringComparison.Ordinal);
        Assert.Contains("Det brukar gå bättre då.", main.TextContent, StringComparison.Ordinal);
        Assert.Contains("AVSTÄNGT: Fråga en vuxen först", main.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);

        await Switch("lana-bok/samtycke", null);
        await Eventually.IsSo(async () => (await App.Text(Answered)).Contains("lånar med en vuxens ja", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tool_that_is_switched_off_asks_nothing()
    {
        await Switch("lana-bok", "Vi ser över det.");

        await Eventually.IsSo(async () => (await App.Text(Answered)).Contains("Vi ser över det.", StringComparison.Ordinal));
        Assert.Empty((await App.Page(MadeUpLibrary.Tool)).QuerySelectorAll("form.ask"));
        Assert.Contains("Avstängt just nu", await App.Text("/verktyg"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("finns-inte", "x", "Verktyget finns-inte finns inte. Det finns: lana-bok.")]
    [InlineData("lana-bok/finns-inte", "x", "Utfallet finns-inte finns inte i lana-bok")]
    [InlineData("lana-bok", "", "Skriv varför det är avstängt")]
    [InlineData("lana-bok", null, "var inte avstängt")]
    public async Task What_cannot_be_switched_is_said_in_words(string place, string? text, string words)
    {
        var answer = await App.Get<SwitchTool>().For(new(place, text), Cancel);

        Assert.False(answer.Done);
        Assert.Contains(words, answer.Words, StringComparison.Ordinal);
    }

    private async Task Switch(string place, string? text) => Assert.True((await App.Get<SwitchTool>().For(new(place, text), Cancel)).Done);
}
