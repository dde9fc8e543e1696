using SigKunskap.Content.Checks;
using SigKunskap.Content.FollowUp;

namespace SigKunskap.Tests.Content.FollowUp;

public class IndicatorFileTests
{
    private const string One = """
        - id: startade
          grupp: vilka-nas
          fraga: Hur många startar?
          matt: Antal.
          definition: Första mötet är hållet.
          namnare: Inget, antal.
          kan-inte-visa: Hur det gick.

        """;

    [Fact]
    public void An_indicator_has_its_definition_its_denominator_and_what_it_cannot_show() =>
        Assert.Equal(("Första mötet är hållet.", "Inget, antal.", "Hur det gick."), Read(One, [], indicators => (indicators[0].Definition, indicators[0].Denominator, indicators[0].CannotShow)));

    [Theory]
    [InlineData("  kan-inte-visa: Hur det gick.\n", "", "Fältet ”kan-inte-visa” saknas.")]
    [InlineData("vilka-nas", "vilka-nass", "Gruppen ”vilka-nass” är okänd. Menade du ”vilka-nas”?")]
    [InlineData("namnare", "namnaren", "Fältet ”namnaren” är okänt. Menade du ”namnare”?")]
    [InlineData("id: startade", "id: Startade", "får bara ha a–z")]
    public void A_mistake_keeps_the_file_out(string written, string mistaken, string told) =>
        Assert.Equal(0, Read(One.Replace(written, mistaken, StringComparison.Ordinal), [told], indicators => indicators.Count));

    [Fact]
    public void An_id_stands_once() => Assert.Equal(0, Read(One + One, ["”startade” står två gånger"], indicators => indicators.Count));

    private static T Read<T>(string text, string[] told, Func<IReadOnlyList<Indicator>, T> what)
    {
        var findings = new Findings(IndicatorFile.Path);
        var indicators = IndicatorFile.Read(text, findings);
        Assert.All(told, words => Assert.Contains(findings.All, finding => finding.Text.Contains(words, StringComparison.Ordinal)));
        Assert.Equal(told.Length == 0, findings.All.Count == 0);
        return what(indicators);
    }
}
