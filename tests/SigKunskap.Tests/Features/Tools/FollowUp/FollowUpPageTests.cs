using System.Text;
using SigKunskap.Web.Platform;

namespace SigKunskap.Tests.Features.Tools.FollowUp;

public sealed class FollowUpPageTests(StarterApp starter)
{
    private const string Path = "/verktyg/folj-upp";
    private const string Chosen = "?visar=startade&visar=forslag";

    [Fact]
    public async Task Every_indicator_can_be_ticked_and_nothing_can_be_written()
    {
        var page = await (await starter.App).Page(Path);
        var inputs = page.QuerySelectorAll("main form:not([role=search]) :is(input, textarea, select)");

        Assert.All(inputs, input => Assert.True(input.GetAttribute("type") is "checkbox" or "hidden", input.OuterHtml));
        Assert.Equal(StarterLibrary.Library.Reference.Indicators.Count, inputs.Count(input => input.GetAttribute("name") == "visar"));
    }

    [Fact]
    public async Task The_template_says_of_each_figure_what_it_means_and_cannot_show()
    {
        var page = await (await starter.App).Page(Path + Chosen + "&visa=1");

        Assert.Equal(["mall", "vilka-nas"], page.QuerySelectorAll(".sheet").Select(sheet => sheet.Id));
        var text = page.GetElementById("vilka-nas")!.TextContent;
        Assert.All(StarterLibrary.Library.Reference.Indicators.Where(indicator => indicator.Id is "startade" or "forslag"), indicator =>
            Assert.All(new[] { indicator.Definition, indicator.Denominator, indicator.CannotShow }, fact => Assert.Contains(fact, text, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("&visar=brott-per-person", "”brott-per-person” finns inte bland måtten och är inte med.")]
    [InlineData("&namn=Kim", "Adressen har något som mallen inte känner till (”namn”).")]
    public async Task What_the_address_has_wrong_is_left_out_in_words(string more, string remark) =>
        Assert.Contains(remark, (await (await starter.App).Page(Path + Chosen + more + "&visa=1")).QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Without_an_indicator_there_is_a_question_and_no_empty_template()
    {
        var page = await (await starter.App).Page(Path + "?visa=1");

        Assert.Contains("Välj minst ett mått", page.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".sheet"));
    }

    [Fact]
    public async Task The_table_opens_in_swedish_excel_with_a_row_for_each_indicator()
    {
        using var answer = await (await starter.App).Ask(Path + ".csv" + Chosen);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var lines = Encoding.UTF8.GetString(bytes[3..]).TrimEnd().Split("\r\n");

        Assert.Equal(Encoding.UTF8.Preamble, bytes.AsSpan(0, 3));
        Assert.Equal(3, lines.Length);
        Assert.Equal("\"Grupp\";\"Fråga\";\"Mått\";\"Definition\";\"Nämnare\";\"Källa\";\"När\";\"Kan inte visa\";\"Små tal\";\"Period\";\"Antal\";\"Av (nämnare)\";\"Kommentar\"", lines[0]);
        Assert.StartsWith("\"Vilka nås\";\"Hur många förslag får vi", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData(" @SUM(A1)", "\"' @SUM(A1)\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("\t=x", "\"'\t=x\"")]
    [InlineData("Antal; \"ja\"", "\"Antal; \"\"ja\"\"\"")]
    public void A_cell_is_never_a_formula(string cell, string written) =>
        Assert.Equal(written + "\r\n", Encoding.UTF8.GetString(CsvText.File([[cell]])[3..]));

    [Fact]
    public async Task The_template_is_a_valid_document()
    {
        using var document = await OpenedWordFile.Of(await starter.App, Path + ".docx" + Chosen);

        document.IsAccessible("Mall för lokal uppföljning");
        Assert.Equal(["Mall för lokal uppföljning", "Vilka nås"], document.Headings(1));
    }

    [Fact]
    public async Task It_stands_among_the_tools_and_is_found_by_search()
    {
        var app = await starter.App;

        Assert.NotNull((await app.Page("/verktyg")).QuerySelector($".card a[href='{Path}']"));
        Assert.NotNull((await app.Page("/sok?q=mall+f%C3%B6r+uppf%C3%B6ljning")).QuerySelector($".hit a[href^='{Path}']"));
    }
}
