using SigKunskap.Search;
using SigKunskap.Search.Query;

namespace SigKunskap.Tests.Search;

public abstract class HostileConformance : SearchEngineFixture
{
    public static TheoryData<string, string> Queries => new()
    {
        { "100 kB ord", string.Concat(Enumerable.Repeat("samtycke vårdnadshavare ", 4_200)) },
        { "100 kB utan mellanslag", new string('å', 100_000) },
        { "10 000 citattecken", new string('"', 10_000) },
        { "citattecken och ord", string.Concat(Enumerable.Repeat("\"a", 5_000)) },
        { "styrtecken", string.Concat(Enumerable.Range(0, 3_000).Select(number => (char)(number % 32))) },
        { "höger till vänster", "\u202Eשלום עולם مرحبا \u200F" },
        { "lösa surrogat", "\uD83D samtycke \uDE00\uDE00" },
        { "FTS5:s egna tecken", "NEAR(a b) {title}: ^x + \"; DROP TABLE page; -- * ( ) ' OR AND NOT" },
        { "en bokstav", "a" },
        { "ett streck", "-" },
        { "bara minus", "-samtycke -polis" },
        { "många ordbörjor", string.Join(' ', Enumerable.Range('a', 24).Select(letter => $"{(char)letter}e*")) },
        { "bara stoppord", "och att det som en på är av för med" },
        { "många bindestreck", string.Join('-', Enumerable.Repeat("barn", 90)) },
        { "långt filter", "lag:" + new string('9', 50_000) },
    };

    [Theory]
    [MemberData(nameof(Queries), DisableDiscoveryEnumeration = true)]
    public void A_hostile_query_is_answered(string what, string query)
    {
        var answer = Search(query);
        Assert.True(answer.Complete, what);
        Assert.InRange(answer.Hits.Count, 0, 10);
    }

    [Fact]
    public void Any_query_is_answered()
    {
        var random = new Random(9);
        for (var round = 0; round < 400; round++)
        {
            var query = AnyText.Next(random, 40);
            Assert.InRange(Search(query).Total, 0, Library.Pages.Count);
        }
    }

    [Fact]
    public void A_search_past_its_time_answers_what_it_has_and_says_so()
    {
        using var hurried = Make(Library.Settings with { QueryTimeout = TimeSpan.Zero });
        hurried.Apply(new IndexBatch([.. Enumerable.Range(0, 3_000).Select(number => Library.Page($"/sida/{number}", $"dokumentation {number}"))], [], 1));
        var answer = hurried.Search(new SearchRequest(SearchQuery.Parse("dokumentation")));
        Assert.False(answer.Complete);
        Assert.InRange(answer.Total, 0, 2_999);
    }

    [Fact]
    public void A_page_of_two_megabytes_is_indexed_and_found()
    {
        Engine.Apply(new IndexBatch([Library.Page("/stor", string.Concat(Enumerable.Repeat("upprepning av samma ord ", 90_000)) + "nålen")], [], 2));
        Assert.Contains("[nålen]", Marked(First("nålen")), StringComparison.Ordinal);
        Assert.Contains("[upprepning]", Marked(First("upprepning ord")), StringComparison.Ordinal);
    }
}
