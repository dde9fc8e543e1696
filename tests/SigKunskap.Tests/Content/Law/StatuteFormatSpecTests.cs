using SigKunskap.Content.Checks;
using SigKunskap.Content.Law;

namespace SigKunskap.Tests.Content.Law;

public class StatuteFormatSpecTests
{
    private const string File = "Content/Specs/law-format.md";
    private static readonly string Source = Spec.Block(File, "A statute");

    public static TheoryData<string, string> Wrong => Spec.Pairs(File, "What is wrong in a statute");

    [Fact]
    public void The_statute_of_the_specification_has_a_history_of_two_wordings()
    {
        var (statute, findings) = Read(Source);

        Assert.Empty(findings);
        var section = Assert.Single(statute!.Sections);
        Assert.Equal("19 kap. 6 §", section.Number.InFull);
        Assert.Equal("Den äldre lydelsen.", section.On(new(2026, 1, 14))?.Text);
        Assert.Equal("2025:1501", section.On(new(2026, 1, 15))?.AmendedBy);
        Assert.Null(section.On(new(2025, 6, 30)));
    }

    [Theory, MemberData(nameof(Wrong))]
    public void A_mistake_is_a_finding_in_words(string change, string finding)
    {
        var parts = change.Split("` → `");
        Assert.Contains(parts[0], Source, StringComparison.Ordinal);

        var (_, findings) = Read(Source.Replace(parts[0], parts[1], StringComparison.Ordinal));

        Assert.Contains(findings, found => found.Text.Contains(finding, StringComparison.Ordinal) && found.Line is >= 1 and <= 28);
    }

    [Theory]
    [InlineData("10:15 a", "10 kap. 15 a §", "10/15a")]
    [InlineData("10:15a", "10 kap. 15 a §", "10/15a")]
    [InlineData("6 a:10", "6 a kap. 10 §", "6a/10")]
    [InlineData("6", "6 §", "6")]
    public void A_section_number_is_written_in_full_and_in_an_address(string written, string full, string path)
    {
        Assert.True(SectionNumber.TryParse(written, out var number));
        Assert.Equal((full, path), (number.InFull, number.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("a")]
    [InlineData("1:2:3")]
    [InlineData("0")]
    [InlineData("1:ab")]
    [InlineData("99999:1")]
    public void What_is_no_section_number_is_refused(string written) => Assert.False(SectionNumber.TryParse(written, out _));

    private static (Statute? Statute, IReadOnlyList<Finding> Findings) Read(string source)
    {
        var findings = new Findings("lagrum/sol.yml");
        return (StatuteFile.Read("sol", source, findings), findings.All);
    }
}
