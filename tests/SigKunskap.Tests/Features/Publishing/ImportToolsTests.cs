namespace SigKunskap.Tests.Features.Publishing;

/// <summary>Tools go in and out with the library's other files; a broken one is refused and the one that was there stands.</summary>
public sealed class ImportToolsTests : LibraryTest
{
    private const string File = "verktyg/lana-bok.yml";

    private static string Good => MadeUpLists.Files[File];

    [Theory]
    [InlineData("annars: lana-ut", "titel2: x", "är okänt")]
    [InlineData("19 kap. 1 § SoL\"]", "19 kap. 77 § SoL\"]", "som inte finns bland lagrummen")]
    [InlineData("ger: [samtycke, radgor]", "ger: [nej]", "inte vad det säger")]
    public async Task A_broken_tool_is_refused_with_its_line_and_the_others_stand(string written, string wrong, string finding)
    {
        Write(File, Good.Replace(written, wrong, StringComparison.Ordinal));
        Write("verktyg/en-till.yml", Good.Replace("Får jag låna ut boken?", "Får jag låna en till?", StringComparison.Ordinal));

        var answer = await Import();

        Assert.Equal((1, 1), (answer.Refused, answer.Files));
        Assert.Contains(answer.Findings, found => found.File == File && found.Line > 1 && found.Text.Contains(finding, StringComparison.Ordinal));
        await Eventually.IsSo(() => App.Library.Flows.Count == 2);
        Assert.Contains("Visa upp boken", await App.Text("/verktyg/lana-bok?hus=kommun&bok=handskrift&fraga=forskare"), StringComparison.Ordinal);
        Assert.Contains("Får jag låna en till?", await App.Text("/verktyg/en-till"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_tool_answers_as_changed_within_seconds()
    {
        const string Answered = "/verktyg/lana-bok?hus=kommun&bok=handskrift&fraga=forskare";
        Assert.Contains("Visa upp boken", await App.Text(Answered), StringComparison.Ordinal);
        Write(File, Good.Replace("titel: Visa upp boken i läsesalen", "titel: Ta fram boken", StringComparison.Ordinal));

        Assert.Equal(1, (await Import()).Files);

        await Eventually.IsSo(async () => (await App.Text(Answered)).Contains("Ta fram boken", StringComparison.Ordinal), seconds: 5);
        await Eventually.IsSo(async () => (await App.Text("/sok?q=ta+fram+boken")).Contains("/verktyg/lana-bok", StringComparison.Ordinal), seconds: 5);
    }

    [Fact]
    public async Task A_tool_alone_is_read_against_the_law_that_is_there()
    {
        using var alone = new Data.TestFolder();
        MadeUpLibrary.Write(alone.Path, "verktyg/en-till.yml", Good);

        Assert.True((await Import(alone.Path)).Whole);
        await Eventually.IsSo(() => App.Library.Flows.Count == 2);
    }
}
