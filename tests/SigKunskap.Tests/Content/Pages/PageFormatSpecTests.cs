using SigKunskap.Content.Pages;

namespace SigKunskap.Tests.Content.Pages;

public class PageFormatSpecTests
{
    private const string File = "Content/Specs/page-format.md";

    public static TheoryData<string, string> Facts => Spec.Pairs(File, "What the facts must be");

    public static TheoryData<string, string> Wrong => Spec.Pairs(File, "What is wrong in a text");

    public static TheoryData<string, string> Shown => [.. Spec.Rows(File, "What a text shows").Concat(Spec.Rows(File, "Marks")).Select(row => (row[0], row[1]))];

    public static TheoryData<string, string> Boxes => Spec.Pairs(File, "Boxes");

    [Fact]
    public void The_page_of_the_specification_has_no_findings() => Assert.Empty(SamplePage.Read(SamplePage.Source).Findings);

    [Theory, MemberData(nameof(Facts))]
    public void A_wrong_fact_is_a_finding_on_its_line(string line, string finding)
    {
        var (_, findings) = SamplePage.Read(SamplePage.WithLine(line));

        var found = Assert.Single(findings, item => item.Text.Contains(finding, StringComparison.Ordinal));
        Assert.InRange(found.Line, 1, 22);
    }

    public static TheoryData<string, string> Weights => Spec.Pairs(File, "What is wrong, and what that costs");

    [Theory, MemberData(nameof(Weights))]
    public void A_finding_weighs_what_the_mistake_costs_a_reader(string textOrLine, string weighs)
    {
        var isLine = textOrLine.Split(':')[0].All(character => char.IsAsciiLetterLower(character) || character == '-');
        var (_, findings) = SamplePage.Read(isLine ? SamplePage.WithLine(textOrLine) : SamplePage.WithText(textOrLine));

        Assert.Equal(weighs, findings.Max(finding => finding.Severity).ToString());
    }

    [Theory, MemberData(nameof(Wrong))]
    public void A_mistake_in_the_text_is_a_finding_on_its_line(string text, string finding)
    {
        var (_, findings) = SamplePage.Read(SamplePage.WithText(text));

        var found = findings.First(item => item.Text.Contains(finding, StringComparison.Ordinal));
        Assert.InRange(found.Line, 21, 25);
    }

    [Theory, MemberData(nameof(Shown))]
    public void A_text_becomes_html_that_is_safe_to_show(string text, string html)
    {
        var shown = SamplePage.Body(text).Paragraphs.First().Html.Replace('\u00a0', ' ');

        Assert.Contains(html, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", shown, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Boxes))]
    public void A_fence_makes_a_box_with_numbered_paragraphs(string text, string kind)
    {
        var (page, findings) = SamplePage.Read(SamplePage.WithText(text));

        var box = Assert.IsType<BlockGroup>(Assert.Single(Assert.Single(page!.Sections).Blocks));
        Assert.Equal(kind, $"{box.Kind}: {box.Title}");
        Assert.NotEmpty(box.Paragraphs);
        Assert.DoesNotContain(findings, finding => finding.Severity == SigKunskap.Content.Checks.Severity.Blocking);
    }

    [Fact]
    public void A_citation_is_kept_together_on_one_line() =>
        Assert.Contains("10\u00a0kap.\u00a01\u00a0§\u00a0OSL</a>", SamplePage.Body("Se 10 kap. 1 § OSL. {lag sedd C1}").Paragraphs.Single().Html, StringComparison.Ordinal);

    [Fact]
    public void Paragraphs_lists_and_tables_are_numbered_in_order_but_not_headings_or_the_card()
    {
        var page = SamplePage.Body("Ett.", "## Rubrik", "Två.", "- a\n- b", "| A |\n|---|\n| 1 |", "::: bra\nFem.\n:::");

        Assert.Equal([1, 2, 3, 4, 5], page.Paragraphs.Select(paragraph => paragraph.Number));
        Assert.Equal("Kort.", page.CardText);
    }

    [Fact]
    public void A_finding_in_a_reusable_block_names_the_blocks_own_file()
    {
        var shelf = StarterLibrary.Library.Reference;
        var findings = new SigKunskap.Content.Checks.Findings("vagledning/samtycke/vem-samtycker.md");

        new PageReader(shelf.Lists, shelf.Law, shelf.Glossary).Read(SamplePage.Address, SamplePage.WithText("Hej.\n\n{{mitt}}"), new Dictionary<string, string> { ["mitt"] = "Rad ett.\n\nSe 99 kap. 1 § OSL. {lag sedd C1}" }, findings);

        Assert.Equal("block/mitt.md:3", $"{Assert.Single(findings.All).File}:{findings.All[0].Line}");
    }

    [Fact]
    public void Two_headings_alike_have_different_anchors() =>
        Assert.Equal(["sa-gor-du", "sa-gor-du-2"], SamplePage.Body("## Så gör du", "a", "## Så gör du", "b").HeadingAnchors);

    [Fact]
    public void A_mark_alone_after_a_table_belongs_to_the_table() =>
        Assert.Equal(Force.Guidance, Assert.Single(SamplePage.Body("| A |\n|---|\n| 1 |", "{vägledning}").Paragraphs).Mark?.Force);
}
