using SigKunskap.Web.Features.Publishing.Writing;

namespace SigKunskap.Tests.Features.Publishing.Writing;

public sealed class FindInsertionsTests(StarterApp shared)
{
    [Theory]
    [InlineData("19 kap. 1 § SoL", "19 kap. 1 § SoL")]
    [InlineData("SoL 19:1", "19 kap. 1 § SoL")]
    [InlineData("OSL 10:18 a", "10 kap. 18 a § OSL")]
    [InlineData("orosanmälan", "[[orosanmälan]]")]
    [InlineData("SAMTYCKE", "[[samtycke]]")]
    public async Task What_is_sought_comes_as_it_is_written_in_a_text(string query, string text) => Assert.Contains(text, await Found(query));

    [Fact]
    public async Task Every_section_that_is_found_is_read_back_as_a_section_that_exists()
    {
        var (law, day) = ((await shared.App).Library.Law, new DateOnly(2026, 11, 23));
        var found = new HashSet<string>();
        foreach (var section in law.Statutes.SelectMany(statute => statute.Sections))
            found.UnionWith((await Found(section.Heading)).Where(text => text[0] != '['));

        Assert.True(found.Count > 50, $"{found.Count} sections.");
        Assert.DoesNotContain(found, text => law.Citations.Read(text) is not [var one] || law.Resolve(one, day).Problem is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("finnsinteord")]
    public async Task What_says_nothing_finds_nothing(string query) => Assert.Empty(await Found(query));

    private async Task<List<string>> Found(string query) => [.. (await shared.App).Get<FindInsertions>().For(query).Select(found => found.Text)];
}
