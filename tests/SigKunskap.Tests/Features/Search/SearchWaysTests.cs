using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using SigKunskap.Content;
using SigKunskap.Search;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Search;

namespace SigKunskap.Tests.Features.Search;

/// <summary>What the search page says beside its hits, and where its links lead.</summary>
public sealed class SearchWaysTests(ReadOnlyApp shared) : ReadingTest(shared)
{
    [Fact]
    public async Task Common_words_that_do_not_decide_are_not_made_a_matter_of()
    {
        Assert.Null((await Main("/sok?q=får vi dela exemplar med dem")).QuerySelector(".notice-box"));
        Assert.Contains("ämne:finnsinte", (await Main("/sok?q=får exemplar ämne:finnsinte")).QuerySelector(".notice-box li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_hit_the_nearest_titles_the_topics_and_the_tools_are_shown()
    {
        var main = await Main("/sok?q=zzzzsamtyckezzzz");

        Assert.Contains("/begrepp#samtycke", Links(main));
        Assert.Contains("/vagledning/samtycke", Links(main));
        Assert.DoesNotContain("/vagledning/tomt", Links(main));
        Assert.Equal([MadeUpLibrary.Tool], Links(main).Where(link => link.StartsWith("/verktyg", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_a_hit_easier_questions_that_have_hits_are_offered()
    {
        var main = await Main("/sok?q=exemplar -exemplar");
        var easier = main.QuerySelectorAll(".empty a").Where(link => link.GetAttribute("href")!.StartsWith("/sok?q=exemplar", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(easier);
        Assert.NotEmpty((await Main(easier[0].GetAttribute("href")!)).QuerySelectorAll("ol.hits li"));
    }

    [Fact]
    public async Task A_filter_that_leaves_nothing_can_be_taken_away() =>
        Assert.Contains("/sok?q=exemplar", Links((await Main("/sok?q=exemplar&slag=lag")).QuerySelector(".empty")!));

    [Fact]
    public async Task Tools_are_shown_when_the_library_has_them()
    {
        await using var app = await TestApp.Start(new(Adjust: services => services.AddSingleton<ISearchSource, OneTool>()));

        Assert.Contains("/verktyg/far-jag-beratta", Links((await app.Page("/sok?q=xyzzyplugh")).QuerySelector("main")!));
        Assert.Contains("Verktyg", (await app.Page("/sok?q=verktygsord")).QuerySelector(".hit .tag")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_keep_each_other_and_the_question_and_begin_from_the_first_page()
    {
        var main = await Main("/sok?q=ordet samtycke&amne=samtycke&for=polis&sida=1");
        var filters = main.QuerySelectorAll(".facets a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.NotEmpty(filters);
        Assert.All(filters, link => Assert.StartsWith("/sok?q=ordet%20samtycke", link, StringComparison.Ordinal));
        Assert.All(filters, link => Assert.DoesNotContain("sida=", link, StringComparison.Ordinal));
        Assert.All(filters, link => Assert.True(link.Contains("amne=samtycke", StringComparison.Ordinal) || link.Contains("for=polis", StringComparison.Ordinal), link));
        Assert.Contains("Samtycke, Polis", main.QuerySelector(".facets summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_hits_beyond_the_last_says_so_and_leads_to_the_last_and_the_first()
    {
        var main = await Main("/sok?q=samtycke&slag=vagledning&sida=400");

        Assert.Contains("400", main.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.All(main.QuerySelectorAll(".empty a"), link => Assert.Equal("/sok?q=samtycke&slag=vagledning", link.GetAttribute("href")));
        Assert.Null(main.QuerySelector(".pages"));
    }

    private async Task<IElement> Main(string address) => (await App.Page(address.Replace("\"", "%22", StringComparison.Ordinal))).QuerySelector("main")!;

    private static List<string> Links(IElement place) => [.. place.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!)];

    private sealed class OneTool : ISearchSource
    {
        public IEnumerable<SearchPage> All(Library library) =>
            [new("/verktyg/far-jag-beratta", "verktyg", "Får jag berätta?", "Med verktygsord.", "", "", [], [], null, [new("", "", [new("", "Verktygsord.")])], [])];

        public IReadOnlyList<string>? Stale(Change change) => [];

        public SearchPage? At(string address, Library library) => null;
    }
}
