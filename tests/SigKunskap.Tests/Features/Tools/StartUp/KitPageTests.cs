namespace SigKunskap.Tests.Features.Tools.StartUp;

public sealed class KitPageTests(StarterApp starter)
{
    private const string Path = "/verktyg/samordnarpaket";

    [Fact]
    public async Task The_kit_has_the_first_months_the_role_the_year_and_the_meeting()
    {
        var page = await (await starter.App).Page(Path);

        Assert.Equal(["forsta-manaderna", "rollbeskrivning", "arshjul", "motesguide"], page.QuerySelectorAll(".sheet").Select(sheet => sheet.Id));
        Assert.StartsWith("Månad 1: ", page.QuerySelector("#forsta-manaderna h3")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(12, page.QuerySelectorAll("#arshjul h3").Length);
    }

    [Fact]
    public async Task Each_paper_is_printed_by_itself()
    {
        var page = await (await starter.App).Page(Path + "?del=arshjul");

        Assert.Equal(["arshjul"], page.QuerySelectorAll(".sheet").Select(sheet => sheet.Id));
        Assert.NotNull(page.QuerySelector($"a[href='{Path}.docx?del=arshjul']"));
    }

    [Fact]
    public async Task A_paper_that_does_not_exist_gives_the_whole_kit_and_says_so()
    {
        var page = await (await starter.App).Page(Path + "?del=finns-inte");

        Assert.Equal(4, page.QuerySelectorAll(".sheet").Length);
        Assert.Contains("”finns-inte” finns inte", page.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Kom igång: samordnarens paket", 4)]
    [InlineData("?del=motesguide", "Mötesguide", 1)]
    public async Task The_kit_and_each_paper_are_valid_documents(string query, string title, int sheets)
    {
        using var document = await OpenedWordFile.Of(await starter.App, Path + ".docx" + query);

        document.IsAccessible(title);
        Assert.Equal(sheets, document.Headings(1).Count);
    }

    [Fact]
    public async Task It_stands_among_the_tools_and_is_found_by_search()
    {
        var app = await starter.App;

        Assert.NotNull((await app.Page("/verktyg")).QuerySelector($".card a[href='{Path}']"));
        Assert.NotNull((await app.Page("/sok?q=%C3%A5rshjul")).QuerySelector($".hit a[href^='{Path}']"));
    }
}
