using AngleSharp.Dom;
using SigKunskap.Web.Platform;

namespace SigKunskap.Tests.Features.Guidance;

/// <summary>What a practitioner sees on a page of guidance, and where it leads.</summary>
public sealed class GuidancePageTests(ReadOnlyApp shared) : ReadingTest(shared)
{
    [Fact]
    public async Task A_page_says_who_stands_behind_it_since_when_it_applies_and_when_it_was_checked()
    {
        var main = await Main(MadeUpLibrary.Whole);
        var facts = main.QuerySelector("aside")!.TextContent;

        Assert.Equal("Vem behöver samtycka?", main.QuerySelector("h1")!.TextContent);
        Assert.Contains("Den som uppgifterna handlar om", main.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.All(["Påhittat startinnehåll", "Socialstyrelsen", "Polismyndigheten"], agency => Assert.Contains(agency, facts, StringComparison.Ordinal));
        Assert.All([new(2025, 7, 1), new(2026, 4, 2), new DateOnly(2027, 6, 30)], date => Assert.Contains(date.InWords(), facts, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Beside_the_text_stand_the_law_it_rests_on_its_sources_and_its_plain_language_companion()
    {
        var facts = (await Main(MadeUpLibrary.Whole)).QuerySelector("aside")!;

        Assert.Equal(["/lagrum/osl/10/1", "/lagrum/sol/19/1"], Links(facts).Where(address => address.StartsWith("/lagrum/", StringComparison.Ordinal)));
        Assert.Contains("https://example.org/samtycke", Links(facts));
        Assert.Contains("Kunskapsguiden, 2025", facts.TextContent, StringComparison.Ordinal);
        Assert.Contains(MadeUpLibrary.PlainLanguage, Links(facts));
    }

    [Fact]
    public async Task Each_paragraph_has_a_number_a_permanent_link_and_a_way_to_cite_it()
    {
        var article = (await Main(MadeUpLibrary.Whole)).QuerySelector("article")!;
        var paragraphs = article.QuerySelectorAll("[id^=p]").ToList();

        Assert.Equal(["p1", "p2", "p3", "p5", "p6"], paragraphs.Select(paragraph => paragraph.Id));
        Assert.Equal(["1", "2", "3", "4", "5"], paragraphs.Select(paragraph => paragraph.QuerySelector($"a[href='#{paragraph.Id}']")!.TextContent));
        Assert.All(paragraphs, paragraph => Assert.Contains($"{MadeUpLibrary.Whole}/citera/{paragraph.Id}?utgava=2", Links(paragraph)));
        Assert.Equal("/lagrum/sol/19/1", paragraphs[4].QuerySelector("a.law")!.GetAttribute("href"));
        Assert.Equal("/begrepp#samtycke", paragraphs[3].QuerySelector("a.term")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Every_link_of_every_page_leads_somewhere()
    {
        var anchors = new Dictionary<string, HashSet<string>>();
        foreach (var page in MadeUpLibrary.Pages.Concat(["/", "/vagledning", "/vagledning/samtycke", "/vagledning/tomt", "/lagrum", "/lagrum/sol", "/lagrum/sol/19/1", "/lagrum/sol-2001/14/1", "/begrepp", "/andringar", "/andringar?om=lagen", "/sok?q=samtycke", "/om", "/tillganglighet", $"{MadeUpLibrary.Whole}/kort", $"{MadeUpLibrary.Whole}?mot=1"]))
        {
            foreach (var link in (await App.Page(page)).QuerySelectorAll("[href]").Select(element => element.GetAttribute("href")!).Where(link => link.StartsWith('/') || link.StartsWith('#')))
            {
                var split = (link.StartsWith('#') ? page.Split('#')[0] + link : link).Split('#');
                if (!anchors.TryGetValue(split[0], out var there))
                {
                    using var answer = await App.Ask(split[0]);
                    // What is closed leads to the way in.
                    Assert.True((int)answer.StatusCode == 200 || answer.Headers.Location?.AbsolutePath == "/konto/logga-in", $"{page} leads to {link}: {(int)answer.StatusCode}");
                    anchors[split[0]] = there = answer.Content.Headers.ContentType?.MediaType == "text/html" ? [.. (await App.Page(split[0])).QuerySelectorAll("[id]").Select(element => element.Id!)] : [];
                }

                Assert.True(split.Length == 1 || there.Contains(split[1]), $"{page} leads to {link}, and there is no such place.");
            }
        }
    }

    [Fact]
    public async Task A_paragraph_is_cited_with_title_number_edition_dates_and_permanent_address()
    {
        var main = await Main($"{MadeUpLibrary.Whole}/citera/p5?utgava=2");
        var citation = main.QuerySelector("textarea")!.TextContent;

        Assert.Contains("kan tas tillbaka när som helst", main.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.All(
            ["Vem behöver samtycka?", "stycke 4", "utgåva 2", new DateOnly(2025, 7, 1).InWords(), new DateOnly(2026, 4, 2).InWords(), $"{App.Site}{MadeUpLibrary.Whole}#p5"],
            part => Assert.Contains(part, citation, StringComparison.Ordinal));
        Assert.Contains($"{MadeUpLibrary.Whole}?utgava=2#p5", Links(main));
    }

    [Fact]
    public async Task The_card_holds_the_short_form_with_edition_and_date()
    {
        var card = (await Main($"{MadeUpLibrary.Whole}/kort")).QuerySelector("article")!;

        Assert.Equal(["Fråga först.", "Skriv ned svaret."], card.QuerySelectorAll("li").Select(point => point.TextContent));
        Assert.All(["Vem behöver samtycka?", "2", new DateOnly(2025, 7, 1).InWords(), MadeUpLibrary.Whole], part => Assert.Contains(part, card.TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/vagledning/samtycke/finns-inte")]
    [InlineData("/vagledning/finns-inte")]
    [InlineData("/vagledning/samtycke/vem-samtycker/finns-inte")]
    [InlineData("/vagledning/samtycke/vem-samtycker/citera/p4")]
    [InlineData("/vagledning/samtycke/vem-samtycker/citera/finns-inte")]
    [InlineData("/vagledning/samtycke/vem-samtycker/kort?utgava=99")]
    [InlineData("/vagledning/lattlast/samtycke/kort")]
    [InlineData("/vagledning?roll=finns-inte")]
    [InlineData("/vagledning?situation=finns-inte")]
    [InlineData("/vagledning/SAMTYCKE/Vem%20Samtycker")]
    [InlineData("/vagledning/%C3%A5/%C3%A4")]
    public async Task What_does_not_exist_is_said_so_with_a_way_on(string address)
    {
        var main = (await App.Page(address, 404)).QuerySelector("main")!;

        Assert.NotEmpty(main.QuerySelector("h1")!.TextContent);
        Assert.NotNull(main.QuerySelector("form[role=search]"));
        Assert.Contains("/vagledning", Links(main));
    }

    [Fact]
    public async Task The_index_the_topic_the_role_and_the_situation_list_the_pages_that_stand()
    {
        var all = Links(await Main("/vagledning"));
        Assert.Contains(MadeUpLibrary.Whole, all);
        Assert.Contains(MadeUpLibrary.Coming, all);
        Assert.DoesNotContain(MadeUpLibrary.Superseded, all);

        Assert.Contains(MadeUpLibrary.Whole, Links(await Main("/vagledning?roll=polis")));
        Assert.DoesNotContain(MadeUpLibrary.Overdue, Links(await Main("/vagledning?roll=polis")));
        Assert.Contains(MadeUpLibrary.Whole, Links(await Main("/vagledning?situation=mote-i-morgon")));
        Assert.Contains(MadeUpLibrary.Withdrawn, Links(await Main("/vagledning/sekretess")));
        Assert.Empty((await Main("/vagledning/tomt")).QuerySelectorAll("a[href^='/vagledning/tomt/']"));
    }

    private async Task<IElement> Main(string address) => (await App.Page(address)).QuerySelector("main")!;

    private static List<string> Links(IElement place) => [.. place.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!)];
}
