using System.Net;
using System.Text.Json;
using SigKunskap.Search;
using SigKunskap.Tests.Architecture;
using SigKunskap.Web.Features.Publishing;
using SigKunskap.Web.Features.Search;

namespace SigKunskap.Tests.Features.Search;

public sealed class SuggestionsTests : WebTest
{
    [Theory]
    [InlineData("vem samt", "Vem behöver samtycka?", "Vägledning", MadeUpLibrary.Whole)]
    [InlineData("oros", "orosanmälan", "Begrepp", "/begrepp#orosanmalan")]
    [InlineData("19:1 sol", "19 kap. 1 § SoL: Anmälan om oro", "Lagrum", "/lagrum/sol/19/1")]
    [InlineData("osl 10 kap 1", "10 kap. 1 § OSL: Samtycke", "Lagrum", "/lagrum/osl/10/1")]
    public async Task Pages_terms_and_sections_are_suggested_with_their_kind_in_words(string typed, string title, string kind, string address) =>
        Assert.Equal((title, kind, address), (await Suggested(typed)).First());

    [Fact]
    public async Task A_published_page_is_suggested_within_a_second_and_one_taken_away_is_not()
    {
        Assert.Empty(await Suggested("trombon"));
        await App.Get<PublishEdition>().For(new("samtycke", "ny"), new PageDraft("Får trombonen följa med?", "Ja. {vägledning}").ToString(), Cancel);
        await Eventually.IsSo(async () => (await Suggested("trombon")).Count == 1, seconds: 1);

        await App.Get<PublishEdition>().For(new("samtycke", "ny"), new PageDraft("Får trombonen följa med?", "Ja. {vägledning}") { More = "status: upphavd\nskal: Så är det inte längre." }.ToString(), Cancel);
        await Eventually.IsSo(async () => (await Suggested("trombon")).Count == 0, seconds: 1);
    }

    [Fact]
    public async Task Who_has_the_answer_already_is_told_so_until_the_library_changes()
    {
        const string Address = "/api/forslag?q=sam";
        using var first = await App.Ask(Address);
        var mark = ("If-None-Match", first.Headers.ETag!.ToString());
        using var again = await App.Ask(Address, headers: mark);
        await App.Get<PublishEdition>().For(new("samtycke", "ny"), new PageDraft("Samma ord", "Ja. {vägledning}").ToString(), Cancel);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.True(first.Headers.CacheControl!.NoCache);
        await Eventually.IsSo(async () => (await App.Ask(Address, headers: mark)).StatusCode == HttpStatusCode.OK, seconds: 2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=%00%01")]
    [InlineData("?q=xyzzyplugh")]
    [InlineData("?q=a&q=b")]
    public async Task What_means_nothing_is_answered_with_nothing(string query) => Assert.Equal("[]", await App.Text("/api/forslag" + query));

    [Fact]
    public async Task A_question_far_too_long_is_answered_too() => Assert.NotNull(await Suggested(new string('s', 50_000)));

    [Fact]
    public void A_closed_page_keeps_its_readers()
    {
        var closed = new SearchPage("/natverk/1", "vagledning", "Stängd", "", "", "", [], [], null, [], ["grupp-1"]);

        Assert.Equal(["grupp-1"], LivingSuggestions.Entry(closed).Readers);
    }

    [Fact]
    public void The_script_is_smaller_than_3000_bytes() =>
        Assert.InRange(new FileInfo(Path.Combine(SourceTree.Root, "src/SigKunskap.Web/wwwroot/js/search-suggestions.js")).Length, 1, 2_999);

    private async Task<List<(string Title, string Kind, string Address)>> Suggested(string typed)
    {
        using var answer = JsonDocument.Parse(await App.Text($"/api/forslag?q={Uri.EscapeDataString(typed)}"));
        return [.. answer.RootElement.EnumerateArray().Select(found => (found.GetProperty("titel").GetString()!, found.GetProperty("slag").GetString()!, found.GetProperty("adress").GetString()!))];
    }
}
