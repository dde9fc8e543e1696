using System.Text;
using SigKunskap.Content.Pages;

namespace SigKunskap.Tests.Content.Pages;

public class HostilePageTests
{
    public static TheoryData<string, string> Bombs => new()
    {
        { "citat", new string('>', 10_000) + " hej" },
        { "hakparenteser", new string('[', 10_000) },
        { "parenteser", string.Concat(Enumerable.Repeat("[a](", 10_000)) },
        { "listor", string.Join('\n', Enumerable.Range(0, 2_000).Select(level => new string(' ', level * 2) + "- a")) },
        { "betoning", new string('*', 50_000) + "a" + new string('*', 50_000) },
        { "understreck", string.Concat(Enumerable.Repeat("_a", 50_000)) },
        { "kodspann", string.Concat(Enumerable.Range(1, 400).Select(length => new string('`', length) + " ")) },
        { "tabell", "|" + string.Concat(Enumerable.Repeat("a|", 20_000)) + "\n|" + string.Concat(Enumerable.Repeat("-|", 20_000)) },
        { "block", string.Concat(Enumerable.Repeat("::: bra\n", 5_000)) },
        { "begrepp", string.Concat(Enumerable.Repeat("[[orosanmälan", 20_000)) },
        { "märken", string.Concat(Enumerable.Repeat("{lag ", 50_000)) },
        { "lagrum", string.Concat(Enumerable.Repeat("10 kap. ", 50_000)) },
        { "rader", new string('\n', 500_000) },
        { "stycken", string.Concat(Enumerable.Repeat("a\n\n", 15_000)) },
    };

    [Theory, MemberData(nameof(Bombs))]
    public void A_bomb_of_markup_is_read_or_refused_but_never_breaks_the_reader(string name, string text)
    {
        var (page, findings) = SamplePage.Read(SamplePage.WithText(text));

        Assert.True(page is not null || findings.Count > 0, name);
        Assert.All(page?.Paragraphs ?? [], paragraph => Assert.DoesNotContain("<script", paragraph.Html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("---\n")]
    [InlineData("---\ntitel: a\n")]
    [InlineData("---\n---\n")]
    [InlineData("---\n- a\n---\n")]
    [InlineData("---\n[[[[[[[[[[[[[[[[[[[[\n---\n")]
    [InlineData("---\na: &x [*x, *x]\n---\n")]
    [InlineData("---\n? {a: b}\n: c\n---\n")]
    [InlineData("---\ntitel: a\ntitel: b\n---\n")]
    [InlineData("Bara text")]
    [InlineData("---\n\u0000\u0001\n---\n")]
    public void A_file_without_readable_facts_is_refused_in_words(string source)
    {
        var (page, findings) = SamplePage.Read(source);

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.True(finding.Text.Length > 10 && finding.Line >= 1));
        Assert.False(page is not null && findings.All(finding => finding.Severity == SigKunskap.Content.Checks.Severity.Warning));
    }

    [Fact]
    public void Facts_nested_ten_thousand_deep_are_refused() =>
        Assert.Contains("nivåer", Assert.Single(SamplePage.Read($"---\na: {new string('[', 10_000)}\n---\n").Findings).Text, StringComparison.Ordinal);

    [Fact]
    public void A_page_of_two_megabytes_is_refused() =>
        Assert.Contains("högst", Assert.Single(SamplePage.Read(SamplePage.WithText(new string('a', 2_000_000))).Findings).Text, StringComparison.Ordinal);

    [Fact]
    public void Seeded_noise_never_breaks_the_reader()
    {
        var random = new Random(20261122);
        const string Alphabet = "abcåäö §:.,-–—()[]{}|*_`#>!\n\n\t\"'&<>\\0123456789:::@ \u00a0\u202e\ufeff";
        for (var round = 0; round < 300; round++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(400); length > 0; length--)
                text.Append(random.Next(12) == 0 ? "10 kap. 1 § OSL " : random.Next(15) == 0 ? "{lag sedd C1}\n\n" : Alphabet[random.Next(Alphabet.Length)].ToString());

            var (page, _) = SamplePage.Read(SamplePage.WithText(text.ToString()));

            Assert.NotNull(page);
            Assert.Equal(Enumerable.Range(1, page.Paragraphs.Count()), page.Paragraphs.Select(paragraph => paragraph.Number));
        }
    }

    [Theory]
    [InlineData("/vagledning/a/b", true)]
    [InlineData("#p3", true)]
    [InlineData("https://example.org/a?b=c", true)]
    [InlineData("mailto:a@example.org", true)]
    [InlineData("//example.org", false)]
    [InlineData(@"/\example.org", false)]
    [InlineData("/\texample", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JaVaScRiPt:alert(1)", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("vbscript:x", false)]
    [InlineData("ftp://example.org", false)]
    [InlineData("relativ", false)]
    [InlineData("", false)]
    public void A_link_is_allowed_only_when_it_leads_where_a_reader_expects(string address, bool allowed) =>
        Assert.Equal(allowed, LinkRules.Allows(address));
}
