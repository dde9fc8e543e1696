using SigKunskap.Web.Ui.Components;

namespace SigKunskap.Tests.Ui;

public sealed class ChartTests
{
    private static readonly ChartPoint[] Points = [new("Inga brott", 38), new("Övriga", 93), new("Flyttat", null, "färre än 5")];

    [Fact]
    public async Task A_withheld_value_has_words_and_no_bar()
    {
        var page = await Rendered.Html<BarChart>(new { Title = "Avslutade", Points = (IReadOnlyList<ChartPoint>)Points, Unit = "personer" });

        Assert.Equal(["38 personer", "93 personer", "färre än 5"], page.QuerySelectorAll("td.number").Select(cell => cell.TextContent));
        Assert.Equal(["40.86", "100", "0"], page.QuerySelectorAll("rect.bar").Select(bar => bar.GetAttribute("width")));
    }

    [Fact]
    public async Task The_line_breaks_where_a_value_is_missing()
    {
        ChartPoint[] years = [new("2021", 3), new("2022", 4), new("2023", null), new("2024", 2), new("2025", 1)];

        var page = await Rendered.Html<LineChart>(new { Title = "Antal", Points = (IReadOnlyList<ChartPoint>)years });

        Assert.Equal(["0,25 25,0", "75,50 100,75"], page.QuerySelectorAll("polyline").Select(line => line.GetAttribute("points")));
        Assert.Equal(5, page.QuerySelectorAll("details tbody tr").Length);
    }

    [Theory]
    [InlineData(1345.5, "1\u00a0345,5")]
    [InlineData(0.0, "0")]
    public void Numbers_are_written_as_in_Swedish(double value, string shown) => Assert.Equal(shown, new ChartPoint("2022", value).Shown(""));

    [Fact]
    public async Task Nothing_to_show_is_no_error()
    {
        Assert.Empty((await Rendered.Html<BarChart>(new { Title = "Inget", Points = (IReadOnlyList<ChartPoint>)[] })).QuerySelectorAll("rect"));
        Assert.Empty((await Rendered.Html<LineChart>(new { Title = "Inget", Points = (IReadOnlyList<ChartPoint>)[] })).QuerySelectorAll("polyline"));
    }
}
