using SigKunskap.Web.Ui.Components;

namespace SigKunskap.Tests.Ui;

public sealed class PaginationTests
{
    [Theory]
    [InlineData(1, 3, "1 2 3 Nästa")]
    [InlineData(7, 24, "Föregående 1 … 6 7 8 … 24 Nästa")]
    [InlineData(24, 24, "Föregående 1 … 23 24")]
    public async Task The_pages_near_the_one_shown_are_one_click_away(int at, int of, string shown)
    {
        var page = await Rendered.Html<Pagination>(new { Page = at, Pages = of, Address = (Func<int, string>)(number => $"?sida={number}") });

        Assert.Equal(shown, string.Join(' ', page.QuerySelectorAll("li").Select(item => item.TextContent.Replace("Sida ", "", StringComparison.Ordinal).Trim())));
        Assert.Equal(at.ToString(System.Globalization.CultureInfo.InvariantCulture), page.QuerySelector("[aria-current=page]")!.TextContent);
    }

    [Fact]
    public async Task One_page_needs_no_numbers()
    {
        var page = await Rendered.Html<Pagination>(new { Page = 1, Pages = 1, Address = (Func<int, string>)(number => "") });

        Assert.Null(page.QuerySelector("nav"));
    }
}
