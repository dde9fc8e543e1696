using AngleSharp.Dom;

namespace SigKunskap.Tests.Features.Search;

public sealed class SearchPageTests(ReadOnlyApp shared) : ReadingTest(shared)
{
    [Fact]
    public async Task A_hit_leads_to_exactly_the_paragraph_and_marks_the_words()
    {
        var first = (await Main("exemplar")).QuerySelector("ol li")!;

        Assert.Equal($"{MadeUpLibrary.Whole}#p3", first.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("exemplar", first.QuerySelector("mark")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("19 kap. 1 § SoL")]
    [InlineData("19:1 SoL")]
    [InlineData("19 kap 1 § sol")]
    [InlineData("socialtjänstlagen 19:1")]
    public async Task A_citation_leads_to_the_section_and_to_the_paragraph_that_rests_on_it(string query)
    {
        var links = Links(await Main(query));

        Assert.Contains("/lagrum/sol/19/1", links);
        Assert.Contains($"{MadeUpLibrary.Whole}#p6", links);
    }

    [Fact]
    public async Task An_old_citation_leads_to_the_rule_that_stands_now()
    {
        var links = Links(await Main("14 kap. 1 § SoL"));

        Assert.Contains("/lagrum/sol-2001/14/1", links);
        Assert.Contains("/lagrum/sol/19/1", links);
    }

    [Fact]
    public async Task A_synonym_and_a_word_of_the_glossary_are_found()
    {
        Assert.Contains(Links(await Main("medgivande")), link => link.StartsWith(MadeUpLibrary.Whole, StringComparison.Ordinal));
        Assert.Contains("/begrepp#orosanmalan", Links(await Main("orosanmälan")));
    }

    [Theory]
    [InlineData("kastrull")]
    [InlineData("registret är nedlagt")]
    public async Task What_no_longer_stands_is_not_found(string query) =>
        Assert.DoesNotContain(Links(await Main(query)), link => link.StartsWith("/vagledning/", StringComparison.Ordinal) && link.Contains('#'));

    [Fact]
    public async Task Nothing_found_is_said_honestly_with_ways_on()
    {
        var main = await Main("xyzzyplugh");

        Assert.Empty(main.QuerySelectorAll("ol.hits li"));
        Assert.Contains("/vagledning", Links(main));
        Assert.Equal("xyzzyplugh", main.QuerySelector("input[type=search]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_filter_is_a_plain_link_with_a_count_and_narrows_what_is_found()
    {
        var filter = (await Main("ordet")).QuerySelectorAll("a[href*='slag=lag']").Single();
        var narrowed = await App.Page(filter.GetAttribute("href")!);

        Assert.Matches("[0-9]", filter.TextContent);
        Assert.All(narrowed.QuerySelectorAll("ol.hits li h2 a"), hit => Assert.StartsWith("/lagrum/", hit.GetAttribute("href"), StringComparison.Ordinal));
        Assert.NotEmpty(narrowed.QuerySelectorAll("ol.hits li"));
    }

    [Fact]
    public async Task Without_a_question_the_page_helps() =>
        Assert.NotNull((await App.Page("/sok")).QuerySelector("main form[role=search]"));

    [Fact]
    public async Task What_is_asked_comes_back_as_text_and_never_as_markup()
    {
        var page = await App.Page("/sok?q=" + Uri.EscapeDataString("\"><script>alert(1)</script><img src=x onerror=alert(1)>'"));

        Assert.Empty(page.QuerySelectorAll("body script, script:not([src]), img, [onerror]"));
    }

    private async Task<IElement> Main(string query) => (await App.Page($"/sok?q={Uri.EscapeDataString(query)}")).QuerySelector("main")!;

    private static List<string> Links(IElement place) => [.. place.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!)];
}
