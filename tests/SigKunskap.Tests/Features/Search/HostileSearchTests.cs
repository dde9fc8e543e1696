using System.Net;
using System.Text.Json;

namespace SigKunskap.Tests.Features.Search;

/// <summary>Whatever is asked, the answer is a page or a JSON document, and soon.</summary>
public sealed class HostileSearchTests(ReadOnlyApp shared) : ReadingTest(shared)
{
    public static TheoryData<string, string> Queries => new()
    {
        { "hundred thousand letters", new string('a', 100_000) },
        { "ten thousand words", string.Concat(Enumerable.Range(0, 10_000).Select(number => $"ord{number} ")) },
        { "control characters", string.Concat(Enumerable.Range(0, 32).Select(code => (char)code)) + "\u007f\u0080\u2028\u202e\ufeff" },
        { "half a character", "samtycke \ud800 \udc00" },
        { "quotes", new string('"', 10_000) },
        { "brackets", new string('(', 10_000) },
        { "minus signs", "-samtycke -polis -a -b" },
        { "stars", "*** s* **a" },
        { "operators of the engine", "samtycke AND NOT (NEAR(a b, 2) OR {kol}: ^x) *" },
        { "filters without end", string.Concat(Enumerable.Repeat("ämne:sekretess lag:osl ", 2_000)) },
        { "citations without end", string.Concat(Enumerable.Repeat("19 kap. 1 § SoL ", 2_000)) },
        { "signs only", "§§§ %%% ___ '' ;--" },
        { "emoji", "👩‍👩‍👧‍👦👮🏽" },
        { "a number beyond all numbers", "99999999999999999999 kap. 99999999999999999999 § SoL" },
        { "nothing", "   " },
    };

    [Theory(Timeout = 20_000), MemberData(nameof(Queries))]
    public async Task The_page_answers_any_question(string kind, string query)
    {
        var page = await App.Page($"/sok?q={Escaped(query)}");

        Assert.True(page.QuerySelector("main form[role=search]") is not null, kind);
    }

    [Theory(Timeout = 20_000), MemberData(nameof(Queries))]
    public async Task The_interface_answers_any_question(string kind, string query)
    {
        using var answer = JsonDocument.Parse(await App.Text($"/api/sok?q={Escaped(query)}"));

        Assert.True(answer.RootElement.GetProperty("totalt").GetInt32() >= 0, kind);
    }

    [Theory]
    [InlineData("/sok?q=samtycke&sida=-1")]
    [InlineData("/sok?q=samtycke&sida=0")]
    [InlineData("/sok?q=samtycke&sida=abc")]
    [InlineData("/sok?q=samtycke&sida=999999999999")]
    [InlineData("/sok?q=samtycke&sida=1.5")]
    [InlineData("/sok?q=samtycke&sida=%2B1")]
    public async Task A_page_number_that_cannot_be_read_is_answered_in_words(string address) =>
        Assert.NotNull((await App.Page(address, 400)).QuerySelector("main a[href^='/sok?q=samtycke']"));

    [Theory]
    [InlineData("sida=-1")]
    [InlineData("sida=999999999999")]
    [InlineData("antal=0")]
    [InlineData("antal=51")]
    [InlineData("antal=tio")]
    [InlineData("antal=1e1")]
    public async Task The_interface_says_which_key_is_wrong(string key)
    {
        using var answer = await App.Ask($"/api/sok?q=samtycke&{key}");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains(key.Split('=')[0], problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_hits_beyond_the_last_leads_back_to_the_first() =>
        Assert.NotNull((await App.Page("/sok?q=samtycke&sida=400")).QuerySelector("main a[href='/sok?q=samtycke']"));

    [Theory]
    [InlineData("&amne=finns-inte")]
    [InlineData("&for=%00")]
    [InlineData("&slag=verktyg'--")]
    [InlineData("&myndighet=%F0%9F%98%80")]
    public async Task A_filter_that_does_not_exist_finds_nothing(string filter) =>
        Assert.Empty((await App.Page($"/sok?q=samtycke{filter}")).QuerySelectorAll("ol.hits li"));

    [Theory]
    [InlineData("/sok?q=%FF%FE%C0")]
    [InlineData("/sok?q=%")]
    [InlineData("/sok?q=%zz")]
    [InlineData("/sok?q=a&q=b")]
    [InlineData("/sok?q[]=a")]
    [InlineData("/sok?%00=%00")]
    public async Task A_broken_address_is_answered_all_the_same(string address)
    {
        using var answer = await App.Ask(address);
        Assert.True((int)answer.StatusCode is 200 or 400, $"{answer.StatusCode}");
    }

    /// <summary>Half a surrogate pair is what a broken program sends, not what EscapeDataString lets through.</summary>
    private static string Escaped(string query) => Uri.EscapeDataString(query.Replace("\ud800", "", StringComparison.Ordinal).Replace("\udc00", "", StringComparison.Ordinal))
        + (query.Contains('\ud800', StringComparison.Ordinal) ? "%ED%A0%80" : "");
}
