using SigKunskap.Content.Checks;
using SigKunskap.Tests.Data;
using SigKunskap.Tests.Features.Publishing;

namespace SigKunskap.Tests.Features.Tools;

/// <summary>The law changes and a tool does not: its answer says so itself, and so does the check.</summary>
public sealed class OutdatedLawTests : LibraryTest
{
    private const string Law = "lagrum/sol.yml";
    private const string Answered = MadeUpLibrary.Tool + "?hus=kommun&bok=handskrift&fraga=forskare";

    /// <summary>The newest wording ends the day before the tool's readers come.</summary>
    private const string Ended = "      - galler-fran: 2026-01-15\n        galler-till: 2026-11-22\n        andrad";

    private const string Reworded = "      - galler-fran: 2026-11-23\n        text: Den nyaste lydelsen, ordet är cymbal.\n        sakerhet: sedd\n        kontrollerad: 2026-11-22\n" + Ended;

    [Fact]
    public async Task While_the_law_is_as_it_was_an_answer_says_nothing_of_it() =>
        Assert.Empty((await App.Page(Answered)).QuerySelectorAll("main .notice-box"));

    [Theory]
    [InlineData(Ended, "19 kap. 1 § SoL gällde till 22 november 2026.", "som inte gäller 2026-11-23", Severity.Error)]
    [InlineData(Reworded, "19 kap. 1 § SoL fick ny lydelse 23 november 2026.", "fick ny lydelse 2026-11-23", Severity.Warning)]
    public async Task An_answer_says_which_section_has_changed_since_it_was_checked(string wording, string told, string found, Severity severity)
    {
        var answer = await TakeInLawAlone(MadeUpLists.Files[Law].Replace("      - galler-fran: 2026-01-15\n        andrad", wording, StringComparison.Ordinal));

        Assert.Contains(answer.Findings, finding => finding.File == "verktyg/lana-bok.yml" && finding.Text.Contains("”visa-upp”", StringComparison.Ordinal) && finding.Text.Contains(found, StringComparison.Ordinal) && finding.Severity == severity);
        await Eventually.IsSo(async () => (await App.Page(Answered)).QuerySelector("main .notice-box") is not null);
        var main = (await App.Page(Answered)).QuerySelector("main")!;
        var notice = main.QuerySelector(".outcome .notice-box")!.TextContent.Replace('\u00a0', ' ');
        Assert.Contains(told, notice, StringComparison.Ordinal);
        Assert.Contains("Svaret kontrollerades 22 november 2026", notice, StringComparison.Ordinal);
        Assert.Contains(told, main.QuerySelector("textarea")!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        using var word = await OpenedWordFile.Of(App, Answered.Replace("lana-bok?", "lana-bok.docx?", StringComparison.Ordinal));
        Assert.Contains(told, word.MainDocumentPart!.Document.Body!.InnerText.Replace('\u00a0', ' '), StringComparison.Ordinal);
        // Only that answer rests on the section.
        Assert.Empty((await App.Page(MadeUpLibrary.Tool + "?hus=kommun&bok=vanlig&alder=under-15")).QuerySelectorAll("main .notice-box"));
    }

    [Fact]
    public async Task An_answer_whose_section_is_no_longer_among_the_law_says_so()
    {
        var answer = await TakeInLawAlone(MadeUpLists.Files[Law].Replace("nummer: \"19:1\"", "nummer: \"19:2\"", StringComparison.Ordinal));

        Assert.Contains(answer.Findings, finding => finding.File == "verktyg/lana-bok.yml" && finding.Text.Contains("som inte längre finns bland lagrummen", StringComparison.Ordinal));
        await Eventually.IsSo(async () => (await App.Text(Answered)).Contains("19 kap. 1 § SoL finns inte längre bland lagrummen.", StringComparison.Ordinal));
    }

    private async Task<SigKunskap.Web.Features.Publishing.ImportLibrary.Answer> TakeInLawAlone(string text)
    {
        using var folder = new TestFolder();
        MadeUpLibrary.Write(folder.Path, Law, text);
        var answer = await Import(folder.Path);
        Assert.Equal((1, true), (answer.Files, answer.Whole));
        return answer;
    }
}
