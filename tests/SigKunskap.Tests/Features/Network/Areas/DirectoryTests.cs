using SigKunskap.Web.Features.Network.Finding;

namespace SigKunskap.Tests.Features.Network.Areas;

/// <summary>Areas are found by what their pages say, compared side by side, and counted when they are confirmed.</summary>
public sealed class DirectoryTests : AreasTest
{
    [Theory]
    [InlineData("", "Annanby, Exempelby")]
    [InlineData("lan=Norrbottens+l%C3%A4n", "Exempelby")]
    [InlineData("form=insats", "Exempelby")]
    [InlineData("namnd=social", "Exempelby")]
    [InlineData("namnd-med-skolan=nej", "Exempelby")]
    [InlineData("alder=15", "Exempelby")]
    [InlineData("alder=21", "")]
    [InlineData("aktor=polis", "Annanby, Exempelby")]
    [InlineData("aktor=polis&aktor=skola", "Exempelby")]
    [InlineData("aktor=bup", "")]
    [InlineData("enbart-narkotika=nej", "Exempelby")]
    [InlineData("status=igang", "Annanby")]
    [InlineData("storlek=70-200", "Annanby")]
    [InlineData("bekraftad=ja", "Exempelby")]
    [InlineData("ordning=namn", "Annanby, Exempelby")]
    [InlineData("ordning=bekraftad", "Exempelby, Annanby")]
    [InlineData("ordning=start", "Exempelby, Annanby")]
    [InlineData("form=trams&alder=-4&ordning=x&storlek=", "Annanby, Exempelby")]
    public async Task Choices_in_the_address_find_areas_that_have_told_so(string query, string found)
    {
        await Filled();

        var page = await Mia.Go($"{Directory}?{query}");

        Assert.Equal(found, string.Join(", ", page.QuerySelectorAll(".areas h3").Select(name => name.TextContent)));
        Assert.Equal(200, Mia.Status);
    }

    [Fact]
    public async Task Words_find_the_areas_that_the_searcher_sees()
    {
        await Filled();
        await Eventually.IsSo(async () => (await Mia.Go($"{Directory}?q=blindtarmsmodellen")).QuerySelector(".areas h3")?.TextContent == "Annanby");
        await Eventually.IsSo(async () => (await Mia.Go($"{Directory}?q=uppsala")).QuerySelector(".areas h3")?.TextContent == "Annanby");

        Assert.Empty((await Gunn.Go($"{Directory}?q=blindtarmsmodellen")).QuerySelectorAll(".areas h3"));
        Assert.Equal("/natverk/verksamheter/annanby", Assert.Single((await App.Get<FindInNetwork>().For(await PersonOf("mia@example.se"), "blindtarmsmodellen", 1, Cancel)).Discussions).Address);
        Assert.Equal(0, (await App.Get<FindInNetwork>().For(await PersonOf("gunn@example.se"), "blindtarmsmodellen", 1, Cancel)).Total);
        Assert.Contains("får inte stå", Text(await Mia.Go($"{Directory}?q=070-174+06+05")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_sees_their_own_area_and_no_figures()
    {
        await Filled();

        var page = await Gunn.Go(Directory);

        Assert.Equal("Exempelby", Assert.Single(page.QuerySelectorAll(".areas h3")).TextContent);
        Assert.Empty(page.QuerySelectorAll(".chart"));
        Assert.DoesNotContain("Annanby", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Annanby", (await Gunn.Go($"{Directory}.csv")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_count_confirmed_pages_alone_and_say_of_how_many()
    {
        await Filled();

        var page = await Mia.Go(Directory);

        Assert.Contains("1 av 2 verksamheter har bekräftat sin sida det senaste året", Text(page), StringComparison.Ordinal);
        Assert.Equal(["Uppsala län 0", "Norrbottens län 1"], page.QuerySelectorAll(".chart")[0].QuerySelectorAll("tbody tr").Select(row => $"{row.QuerySelector("th")!.TextContent} {row.QuerySelector(".number")!.TextContent}"));
    }

    [Fact]
    public async Task The_file_holds_what_was_found_and_runs_nothing()
    {
        await Filled();

        var file = (await Mia.Go($"{Directory}.csv?status=igang")).Body!.TextContent;

        Assert.Contains("\"Annanby\";\"Uppsala län\";\"Nej\"", file, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(1)\"", file, StringComparison.Ordinal);
        Assert.Contains("\"Uppgift saknas\"", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Exempelby", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_to_four_are_compared_and_what_differs_says_so_in_words()
    {
        await Filled();

        var page = await Mia.Go($"{Directory}/jamfor?med=exempelby&med=annanby&med=finns-inte");

        Assert.Equal(["Uppgift", "Exempelby", "Annanby"], page.QuerySelectorAll("thead th").Select(cell => cell.TextContent));
        var rows = page.QuerySelectorAll("tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent.Replace("Skiljer", "", StringComparison.Ordinal).Trim(), row => row.QuerySelector("th")!.TextContent.Contains("Skiljer", StringComparison.Ordinal));
        Assert.True(rows["Skolan"]);
        Assert.False(rows["Polisen"]);
        Assert.False(rows["Form"], "What one has not told is no difference.");
        Assert.Contains("Välj två till fyra", Text(await Mia.Go($"{Directory}/jamfor?med=exempelby")), StringComparison.Ordinal);
        Assert.Contains("Välj två till fyra", Text(await Gunn.Go($"{Directory}/jamfor?med=exempelby&med=annanby")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_directory_comes_in_pages_that_keep_what_was_chosen_and_count_honestly()
    {
        await Areas();
        for (var number = 1; number <= 26; number++)
            await Area($"By {number:00}", "Örebro län");

        var first = await Mia.Go($"{Directory}?lan=%C3%96rebro+l%C3%A4n&ordning=namn");
        Assert.Equal(25, first.QuerySelectorAll(".areas h3").Length);
        Assert.Contains("26 verksamheter av 28", Text(first), StringComparison.Ordinal);
        Assert.Contains("Visar 1–25 av 26.", Text(first), StringComparison.Ordinal);
        var second = await Mia.Go(first.QuerySelector("main a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal("By 26", Assert.Single(second.QuerySelectorAll(".areas h3")).TextContent);
        Assert.Contains("Visar 26–26 av 26.", Text(second), StringComparison.Ordinal);
        Assert.Equal("Örebro län", second.QuerySelector("#lan option[selected]")!.TextContent);
        Assert.Equal("By 26", Assert.Single((await Mia.Go($"{Directory}?lan=%C3%96rebro+l%C3%A4n&sida=99")).QuerySelectorAll(".areas h3")).TextContent);
        Assert.Equal(25, (await Mia.Go($"{Directory}?sida=-3")).QuerySelectorAll(".areas h3").Length);
        Assert.Contains("\"By 26\"", (await Mia.Go($"{Directory}.csv?sida=1")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Visar ", Text(await Mia.Go($"{Directory}?lan=Uppsala+l%C3%A4n")), StringComparison.Ordinal);
    }

    private async Task Filled()
    {
        await Areas();
        await Fill(Kim, Exempelby, true, ("form", "insats"), ("namnd", "social"), ("namnd-med-skolan", "nej"), ("fran-alder", "15"), ("till-alder", "20"), ("startar", "2012"), ("enbart-narkotika", "nej"), ("aktor-polis", "karngrupp"), ("aktor-skola", "karngrupp"));
        await Fill(Anders, Annanby, false, ("beskrivning", "Vi provar blindtarmsmodellen."), ("status", "igang"), ("storlek", "70-200"), ("aktor-polis", "karngrupp"), ("aktor-skola", "vid-behov"), ("startar", "2014"), ("tider", "=HYPERLINK(1)"));
    }
}
