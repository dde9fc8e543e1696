using System.Net;
using System.Text.Json;

namespace SigKunskap.Tests.Features.Guidance;

public sealed class GuidanceApiTests(ReadOnlyApp shared) : ReadingTest(shared)
{
    [Fact]
    public async Task All_pages_are_listed_with_their_addresses_and_standing()
    {
        using var pages = JsonDocument.Parse(await App.Text("/api/vagledning"));

        Assert.Equal(
            MadeUpLibrary.Pages.Select(page => App.Site + page).Order(StringComparer.Ordinal),
            pages.RootElement.EnumerateArray().Select(page => page.GetProperty("url").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(["ersatt", "gallande", "upphavd"], pages.RootElement.EnumerateArray().Select(page => page.GetProperty("status").GetString()).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_page_has_its_paragraphs_with_permanent_addresses_and_law()
    {
        using var page = JsonDocument.Parse(await App.Text("/api/vagledning/samtycke/vem-samtycker"));
        var last = page.RootElement.GetProperty("stycken").EnumerateArray().Last();

        Assert.Equal(2, page.RootElement.GetProperty("utgava").GetInt32());
        Assert.Equal(MadeUpLibrary.NewestOfWhole, await App.Text(new Uri(page.RootElement.GetProperty("kalltext").GetString()!).PathAndQuery));
        Assert.Equal(("p6", $"{App.Site}{MadeUpLibrary.Whole}#p6"), (last.GetProperty("id").GetString(), last.GetProperty("url").GetString()));
        Assert.Equal("SFS 2025:400 19:1", Assert.Single(last.GetProperty("lagrum").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task An_intranet_may_show_a_paragraph_live_with_its_citation()
    {
        using var answer = await App.Ask("/api/vagledning/samtycke/vem-samtycker/p5");
        using var paragraph = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));

        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal(4, paragraph.RootElement.GetProperty("stycke").GetProperty("nummer").GetInt32());
        Assert.Contains($"{MadeUpLibrary.Whole}#p5", paragraph.RootElement.GetProperty("citat").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/vagledning/samtycke/finns-inte")]
    [InlineData("/api/vagledning/samtycke/vem-samtycker/p4")]
    [InlineData("/api/vagledning/SAMTYCKE/vem-samtycker")]
    public async Task What_does_not_exist_is_a_problem_in_words(string address)
    {
        using var answer = await App.Ask(address);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }
}
