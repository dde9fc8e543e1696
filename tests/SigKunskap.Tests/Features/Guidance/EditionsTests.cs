using SigKunskap.Web.Platform;

namespace SigKunskap.Tests.Features.Guidance;

/// <summary>The page as it applied on a day, an edition by its number, and two editions side by side.</summary>
public sealed class EditionsTests(ReadOnlyApp shared) : ReadingTest(shared)
{
    private const string OnlyInFirst = "kastrull";

    [Fact]
    public async Task A_day_shows_the_edition_that_applied_then_under_a_banner()
    {
        var main = (await App.Page($"{MadeUpLibrary.Whole}?den=2025-06-30")).QuerySelector("main")!;

        Assert.Contains(OnlyInFirst, main.TextContent, StringComparison.Ordinal);
        var banner = Assert.Single(main.QuerySelectorAll(".notice-box"));
        Assert.Contains(new DateOnly(2025, 6, 30).InWords(), banner.TextContent, StringComparison.Ordinal);
        Assert.Equal(MadeUpLibrary.Whole, banner.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("2025-06-30", main.QuerySelector("input[type=date]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_day_after_shows_the_next_edition()
    {
        var main = (await App.Page($"{MadeUpLibrary.Whole}?den=2025-07-01")).QuerySelector("main")!;

        Assert.DoesNotContain(OnlyInFirst, main.TextContent, StringComparison.Ordinal);
        Assert.Single(main.QuerySelectorAll(".notice-box"));
    }

    [Fact]
    public async Task A_day_on_which_the_page_did_not_apply_is_not_found_in_words()
    {
        var main = (await App.Page($"{MadeUpLibrary.Whole}?den=2024-01-31", 404)).QuerySelector("main")!;

        Assert.Contains(new DateOnly(2024, 1, 31).InWords(), main.TextContent, StringComparison.Ordinal);
        Assert.Contains(new DateOnly(2024, 2, 1).InWords(), main.TextContent, StringComparison.Ordinal);
        Assert.NotNull(main.QuerySelector($"a[href='{MadeUpLibrary.Whole}']"));
    }

    [Theory]
    [InlineData("?den=abc")]
    [InlineData("?den=2025-02-30")]
    [InlineData("?den=20250630")]
    [InlineData("?den=2025-06-30%20")]
    [InlineData("?den=%00")]
    [InlineData("?den=99999-01-01")]
    [InlineData("?mot=99")]
    [InlineData("?mot=0")]
    [InlineData("?mot=-1")]
    [InlineData("?mot=abc")]
    [InlineData("?mot=99999999999999999999")]
    [InlineData("?utgava=3")]
    [InlineData("?utgava=0x1")]
    [InlineData("?utgava=%D9%A1")]
    public async Task What_cannot_be_meant_is_answered_in_words_with_a_way_back(string query)
    {
        var main = (await App.Page(MadeUpLibrary.Whole + query, 400)).QuerySelector("main")!;

        Assert.NotNull(main.QuerySelector($"a[href='{MadeUpLibrary.Whole}']"));
    }

    [Fact]
    public async Task The_first_day_of_all_time_and_the_last_are_days_too()
    {
        await App.Page($"{MadeUpLibrary.Whole}?den=0001-01-01", 404);
        await App.Page($"{MadeUpLibrary.Whole}?den=9999-12-31");
    }

    [Fact]
    public async Task Empty_keys_are_as_good_as_none() =>
        Assert.Empty((await App.Page($"{MadeUpLibrary.Whole}?den=&mot=&utgava=")).QuerySelectorAll("main .notice-box"));

    [Fact]
    public async Task A_key_given_twice_is_answered_without_failing()
    {
        using var answer = await App.Ask($"{MadeUpLibrary.Whole}?den=2025-06-30&den=2024-03-01");
        Assert.True((int)answer.StatusCode is 200 or 400, $"{answer.StatusCode}");
    }

    [Fact]
    public async Task The_facts_list_the_earlier_editions_each_to_read_and_to_compare()
    {
        var facts = (await App.Page(MadeUpLibrary.Whole)).QuerySelector("aside")!;

        Assert.NotNull(facts.QuerySelector($"a[href='{MadeUpLibrary.Whole}?utgava=1']"));
        Assert.NotNull(facts.QuerySelector($"a[href='{MadeUpLibrary.Whole}?utgava=2&mot=1']"));
    }

    [Fact]
    public async Task An_earlier_edition_says_that_it_is_and_leads_to_the_newest()
    {
        var main = (await App.Page($"{MadeUpLibrary.Whole}?utgava=1")).QuerySelector("main")!;

        Assert.Contains(OnlyInFirst, main.TextContent, StringComparison.Ordinal);
        Assert.NotNull(main.QuerySelector($".notice-box a[href='{MadeUpLibrary.Whole}']"));
    }

    [Theory]
    [InlineData("?mot=1")]
    [InlineData("?utgava=2&mot=1")]
    [InlineData("?utgava=1&mot=2")]
    public async Task Compared_editions_show_what_came_what_went_and_what_changed(string query)
    {
        var article = (await App.Page(MadeUpLibrary.Whole + query)).QuerySelector("main article")!;

        Assert.Equal(["p3", "p4", "p5", "p6"], article.QuerySelectorAll("[id^=p]").Select(row => row.Id).Order(StringComparer.Ordinal));
        Assert.Contains(OnlyInFirst, string.Concat(article.QuerySelectorAll("#p4 del").Select(gone => gone.TextContent)), StringComparison.Ordinal);
        Assert.Contains("två exemplar", string.Concat(article.QuerySelectorAll("#p3 ins").Select(come => come.TextContent)), StringComparison.Ordinal);
        Assert.Contains("Anmälan görs", string.Concat(article.QuerySelectorAll("#p6 ins").Select(come => come.TextContent)), StringComparison.Ordinal);
        Assert.Contains("Skaffa ett block.", article.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_compared_with_itself_differs_in_nothing() =>
        Assert.Empty((await App.Page($"{MadeUpLibrary.Whole}?mot=2")).QuerySelectorAll("main ins, main del"));
}
