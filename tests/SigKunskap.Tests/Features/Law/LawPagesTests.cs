using AngleSharp.Dom;
using SigKunskap.Web.Platform;

namespace SigKunskap.Tests.Features.Law;

/// <summary>From a section one reaches what it says, what it said, what it replaced and everything that relies on it.</summary>
public sealed class LawPagesTests(ReadOnlyApp shared) : ReadingTest(shared)
{
    [Fact]
    public async Task A_section_shows_its_wording_in_force_first_and_then_the_earlier_ones()
    {
        var wordings = (await Main("/lagrum/sol/19/1")).QuerySelectorAll("#lydelse > li").ToList();

        Assert.Equal(2, wordings.Count);
        Assert.Contains("trumma", wordings[0].TextContent, StringComparison.Ordinal);
        Assert.Contains(new DateOnly(2026, 1, 15).InWords(), wordings[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("2025:1445", wordings[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("fiol", wordings[1].TextContent, StringComparison.Ordinal);
        Assert.Contains(new DateOnly(2026, 1, 14).InWords(), wordings[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_number_leads_to_the_new_with_the_date()
    {
        var notice = Assert.Single((await Main("/lagrum/sol-2001/14/1")).QuerySelectorAll(".notice-box"));

        Assert.Equal("/lagrum/sol/19/1", notice.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains(new DateOnly(2025, 6, 30).InWords(), notice.TextContent, StringComparison.Ordinal);
        Assert.Contains(new DateOnly(2025, 7, 1).InWords(), notice.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_number_leads_back_to_the_one_it_replaced()
    {
        var main = await Main("/lagrum/sol/19/1");

        Assert.NotNull(main.QuerySelector("article a[href='/lagrum/sol-2001/14/1']"));
        Assert.Empty(main.QuerySelectorAll(".notice-box"));
    }

    [Fact]
    public async Task A_section_lists_the_paragraphs_that_rely_on_it() =>
        Assert.Equal([$"{MadeUpLibrary.Whole}", $"{MadeUpLibrary.Whole}#p6"], Links(await Main("/lagrum/sol/19/1")).Where(link => link.StartsWith("/vagledning/", StringComparison.Ordinal)));

    [Fact]
    public async Task A_statute_lists_its_sections_and_its_standing()
    {
        var now = await Main("/lagrum/sol");
        var old = await Main("/lagrum/sol-2001");

        Assert.Contains("/lagrum/sol/19/1", Links(now));
        Assert.Contains("/lagrum/sol-2001", Links(now.QuerySelector("aside")!));
        Assert.Contains("https://example.org/sol", Links(now));
        Assert.Contains("/lagrum/sol", Links(Assert.Single(old.QuerySelectorAll(".notice-box"))));
    }

    [Fact]
    public async Task A_chapter_lists_its_sections() =>
        Assert.Contains("/lagrum/sol/19/1", Links((await Main("/lagrum/sol/19")).QuerySelector("article")!));

    [Fact]
    public async Task The_index_lists_the_statutes_in_force_before_the_repealed() =>
        Assert.Equal(
            ["/lagrum/osl", "/lagrum/sol", "/lagrum/sol-2001"],
            Links(await Main("/lagrum")).Where(link => link.StartsWith("/lagrum/", StringComparison.Ordinal)));

    [Theory]
    [InlineData("/lagrum/finns-inte")]
    [InlineData("/lagrum/sol/99")]
    [InlineData("/lagrum/sol/19/99")]
    [InlineData("/lagrum/sol/1")]
    [InlineData("/lagrum/sol/19/1/2")]
    [InlineData("/lagrum/..%2f..%2fetc/passwd")]
    public async Task A_section_that_is_not_in_the_library_is_said_so_with_a_way_on(string address) =>
        Assert.Contains("/lagrum", Links((await App.Page(address, 404)).QuerySelector("main")!));

    private async Task<IElement> Main(string address) => (await App.Page(address)).QuerySelector("main")!;

    private static List<string> Links(IElement place) => [.. place.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!)];
}
