using System.Globalization;
using SigKunskap.Content.Law;

namespace SigKunskap.Tests.Content.Law;

public class CitationSpecTests
{
    private const string File = "Content/Specs/citations.md";

    public static TheoryData<string, string> Named => [.. Spec.Rows(File, "What the text names")
        .Concat(Spec.Rows(File, "The statute of the sentence before"))
        .Concat(Spec.Rows(File, "What is not a citation"))
        .Select(row => (row[0], row[1]))];

    public static TheoryData<string, string> OnADay => Spec.Pairs(File, "What it was on a day");

    [Theory, MemberData(nameof(Named))]
    public void A_text_names_the_sections_that_the_specification_says(string text, string names)
    {
        var found = StarterLibrary.Library.Law.Citations.Read(text);

        Assert.Equal(names, found.Count == 0 ? "-" : string.Join(", ", found.Select(Written)));
    }

    [Theory, MemberData(nameof(OnADay))]
    public void A_citation_means_what_was_in_force_that_day(string textAndDay, string means)
    {
        var comma = textAndDay.LastIndexOf(", ", StringComparison.Ordinal);
        var day = DateOnly.ParseExact(textAndDay[(comma + 2)..], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var law = StarterLibrary.Library.Law;

        var meaning = law.Resolve(Assert.Single(law.Citations.Read(textAndDay[..comma])), day);

        if (means.StartsWith("finding: ", StringComparison.Ordinal))
            Assert.Contains(means["finding: ".Length..], meaning.Problem, StringComparison.Ordinal);
        else
            Assert.Equal(means, meaning.Address);
    }

    [Fact]
    public void A_citation_says_where_in_the_text_it_stands()
    {
        const string Text = "Se 10 kap. 1 § och 12 kap. 2–3 §§ OSL nu.";

        var found = StarterLibrary.Library.Law.Citations.Read(Text);

        Assert.Equal(["10 kap. 1 §", "12 kap. 2–3 §§ OSL"], found.Select(citation => Text.Substring(citation.Start, citation.Length)));
    }

    [Theory]
    [InlineData("1 § ")]
    [InlineData("1, ")]
    [InlineData("1 kap. ")]
    [InlineData("SoL ")]
    [InlineData("1:1 ")]
    [InlineData("lagen (2025:1")]
    public void A_long_hostile_text_is_read_in_time_that_grows_with_its_length(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 100_000 / part.Length));

        var found = StarterLibrary.Library.Law.Citations.Read(text);

        Assert.True(found.Count <= text.Length);
    }

    private static string Written(Citation citation)
    {
        var statute = citation.Statute is not { } name ? "?" : name.Sfs ?? name.Key;
        return string.Join(' ', citation.Sections.Select(section => section.ToString()).Prepend(statute));
    }
}
