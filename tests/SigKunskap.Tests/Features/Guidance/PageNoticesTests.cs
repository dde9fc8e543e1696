using AngleSharp.Dom;
using SigKunskap.Web.Platform;

namespace SigKunskap.Tests.Features.Guidance;

/// <summary>A page that a reader should not simply follow says so above its text.</summary>
public sealed class PageNoticesTests : WebTest
{
    [Fact]
    public async Task A_page_that_stands_has_no_notice() =>
        Assert.Empty(await Notices(MadeUpLibrary.Whole));

    [Fact]
    public async Task A_superseded_page_says_why_and_leads_to_the_page_that_took_its_place()
    {
        var notice = Assert.Single(await Notices(MadeUpLibrary.Superseded));

        Assert.Contains("Svaret står nu på en annan sida.", notice.TextContent, StringComparison.Ordinal);
        Assert.Equal((MadeUpLibrary.Whole, "Vem behöver samtycka?"), (notice.QuerySelector("a")!.GetAttribute("href"), notice.QuerySelector("a")!.TextContent));
    }

    [Fact]
    public async Task A_withdrawn_page_says_why() =>
        Assert.Contains("Registret är nedlagt.", Assert.Single(await Notices(MadeUpLibrary.Withdrawn)).TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task A_page_past_its_last_day_says_when_it_was() =>
        Assert.Contains(new DateOnly(2026, 1, 31).InWords(), Assert.Single(await Notices(MadeUpLibrary.Expired)).TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task A_page_whose_review_is_overdue_says_since_when() =>
        Assert.Contains(new DateOnly(2026, 10, 1).InWords(), Assert.Single(await Notices(MadeUpLibrary.Overdue)).TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task A_page_that_does_not_apply_yet_says_from_when() =>
        Assert.Contains(new DateOnly(2027, 1, 1).InWords(), Assert.Single(await Notices(MadeUpLibrary.Coming)).TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task The_notice_comes_at_swedish_midnight_and_not_before()
    {
        App.Clock.Set(new(2026, 12, 31, 22, 59, 0, TimeSpan.Zero));
        Assert.Single(await Notices(MadeUpLibrary.Coming));

        App.Clock.Set(new(2026, 12, 31, 23, 0, 30, TimeSpan.Zero));
        Assert.Empty(await Notices(MadeUpLibrary.Coming));
    }

    [Fact]
    public async Task The_review_date_itself_is_in_time()
    {
        App.Clock.Set(new(2027, 6, 30, 12, 0, 0, TimeSpan.Zero));
        Assert.Empty(await Notices(MadeUpLibrary.Whole));

        App.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Single(await Notices(MadeUpLibrary.Whole));
    }

    private async Task<List<IElement>> Notices(string address) => [.. (await App.Page(address)).QuerySelectorAll("main article .notice-box")];
}
