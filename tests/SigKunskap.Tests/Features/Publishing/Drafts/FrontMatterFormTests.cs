using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Features.Publishing.Writing;

namespace SigKunskap.Tests.Features.Publishing.Drafts;

public class FrontMatterFormTests
{
    private const string Page = """
        ---
        # Skriven för hand.
        titel: Vem får "veta"?
        sammanfattning: >
          Den som behöver,
          och ingen annan.
        agare: polisen
        galler-fran: 2025-07-01   # sedan lagen kom

        kontrollerad: '2026-04-02'
        granskas-senast: 2027-06-30
        roller:
          - polis
          - skola
        bakom: [polisen]
        kallor:
          - titel: "En källa"
            ar: 2025
        andring:
            slag: sak
            # Läsaren ser det.
            text: "Rad."
        ordning: 10
        ---

        Text. {vägledning}

        """;

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(StarterLibrary.Folder, "vagledning"), "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(StarterLibrary.Folder, file))];

    [Theory, MemberData(nameof(Files))]
    public void A_page_of_the_library_comes_back_byte_for_byte_when_nothing_is_changed(string file)
    {
        var source = File.ReadAllText(Path.Combine(StarterLibrary.Folder, file));

        var form = Form(source);
        foreach (var key in TypedDraft.Texts)
            form = form.With(key, form.Text(key));
        foreach (var key in TypedDraft.Lists)
            form = form.With(key, [.. form.List(key).Reverse()]);

        Assert.Equal(source, form.With(form.Body));
    }

    [Theory, MemberData(nameof(Files))]
    public void Each_fact_of_a_page_of_the_library_can_be_changed_alone(string file)
    {
        var form = Form(File.ReadAllText(Path.Combine(StarterLibrary.Folder, file)));

        foreach (var key in TypedDraft.Texts)
        {
            var changed = form.With(key, "Något \"annat\": \\ # [och] - mer");
            Assert.Equal("Något \"annat\": \\ # [och] - mer", changed.Text(key));
            Others(form, changed, key);
        }

        foreach (var key in TypedDraft.Lists)
        {
            var changed = form.With(key, ["imy", "polisen"]);
            Assert.Equal(["imy", "polisen"], changed.List(key).Order());
            Others(form, changed, key);
        }
    }

    [Fact]
    public void Only_the_lines_of_a_changed_fact_change_however_it_was_written()
    {
        Assert.Equal(Page.Replace("titel: Vem får \"veta\"?", "titel: \"Vem får \\\"veta\\\" nu?\"", StringComparison.Ordinal), Changed(form => form.With("titel", "Vem får \"veta\" nu?")));
        Assert.Equal(Page.Replace("sammanfattning: >\n  Den som behöver,\n  och ingen annan.\n", "sammanfattning: \"Alla.\"\n", StringComparison.Ordinal), Changed(form => form.With("sammanfattning", "Alla.")));
        Assert.Equal(Page.Replace("roller:\n  - polis\n  - skola\n", "roller: [skola, chef]\n", StringComparison.Ordinal), Changed(form => form.With("roller", ["chef", "skola"])));
        Assert.Equal(Page.Replace("    slag: sak\n", "    slag: lag\n", StringComparison.Ordinal), Changed(form => form.With("andring/slag", "lag")));
        Assert.Equal(Page.Replace("2025-07-01   # sedan lagen kom\n", "2025-08-01\n", StringComparison.Ordinal), Changed(form => form.With("galler-fran", "2025-08-01")));
    }

    [Fact]
    public void A_fact_that_was_not_there_is_put_where_it_belongs_and_goes_again_when_it_is_emptied()
    {
        var until = Form(Page).With("galler-till", "2027-01-01").With("andring/gor", "Läs om.");

        Assert.Equal(
            Page.Replace("# sedan lagen kom\n", "# sedan lagen kom\ngaller-till: 2027-01-01\n", StringComparison.Ordinal).Replace("\"Rad.\"\n", "\"Rad.\"\n    gor: \"Läs om.\"\n", StringComparison.Ordinal),
            until.With(until.Body));
        Assert.Equal(Page, until.With("galler-till", "").With("andring/gor", "").With(until.Body));
    }

    [Fact]
    public void A_page_without_a_change_gets_one()
    {
        var form = Form("---\ntitel: A\n---\nText\n").With("andring/slag", "sak").With("andring/text", "Något.");

        Assert.Equal("---\ntitel: A\nandring:\n  slag: sak\n  text: \"Något.\"\n---\nText\n", form.With(form.Body));
    }

    [Fact]
    public void Line_ends_of_windows_stay()
    {
        var form = Form(Page.Replace("\n", "\r\n", StringComparison.Ordinal)).With("galler-till", "2027-01-01").With("titel", "Kort");

        Assert.DoesNotContain("\n", form.With(form.Body).Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("Kort", form.Text("titel"));
    }

    [Fact]
    public void A_finding_is_told_by_the_fact_it_stands_in()
    {
        var form = Form(Page);

        Assert.Equal("titel", form.KeyAt(3));
        Assert.Equal("sammanfattning", form.KeyAt(6));
        Assert.Equal("andring/slag", form.KeyAt(20));
        Assert.Null(form.KeyAt(17));
        Assert.Equal("", Page.Split('\n')[form.BodyLine - 1]);
    }

    [Theory]
    [InlineData("Ingen ram")]
    [InlineData("---\ntitel: Aldrig slut")]
    [InlineData("---\n{titel: A}\n---\n")]
    [InlineData("---\ntitel: A\ntitel: B\n---\n")]
    [InlineData("---\ntitel: A\nandring: {slag: sak}\n---\n")]
    [InlineData("---\n<<<<<<< Din text\ntitel: A\n=======\ntitel: B\n>>>>>>> Den andras text\n---\n")]
    public void What_cannot_be_changed_line_by_line_is_no_form(string source) => Assert.Null(FrontMatterForm.Of(source));

    private static FrontMatterForm Form(string source) => FrontMatterForm.Of(source) ?? throw new InvalidOperationException("It is no form.");

    private static string Changed(Func<FrontMatterForm, FrontMatterForm> change) => change(Form(Page)).With(Form(Page).Body);

    /// <summary>All lines that do not belong to the fact stand as they did.</summary>
    private static void Others(FrontMatterForm before, FrontMatterForm after, string key)
    {
        foreach (var other in TypedDraft.Texts.Where(other => other != key))
            Assert.Equal(before.Text(other), after.Text(other));
        foreach (var other in TypedDraft.Lists.Where(other => other != key))
            Assert.Equal(before.List(other), after.List(other));
        Assert.Equal(Without(before, key), Without(after, key));
    }

    private static IEnumerable<string> Without(FrontMatterForm form, string key) => form.Head.Split('\n').Where((_, index) => form.KeyAt(index + 1) != key);
}
