using SigKunskap.Search;
using SigKunskap.Search.Query;

namespace SigKunskap.Tests.Search;

public abstract class NarrowingConformance : SearchEngineFixture
{
    private SearchAnswer Ask(string query, Func<SearchRequest, SearchRequest> narrow) =>
        Engine.Search(narrow(new SearchRequest(SearchQuery.Parse(query))));

    [Fact]
    public void Topic_role_agency_and_kind_narrow_the_result()
    {
        Assert.All(Ask("socialtjänst", request => request with { Topic = "sekretess" }).Hits, hit => Assert.Equal("sekretess", hit.Topic));
        Assert.All(Ask("barn", request => request with { Role = "skola" }).Hits, hit => Assert.Contains("skola", hit.Roles));
        Assert.All(Ask("barn", request => request with { Agency = "skolverket" }).Hits, hit => Assert.Contains("skolverket", hit.Agencies));
        Assert.Equal("/verktyg/anmalan", Assert.Single(Ask("anmälan", request => request with { Kind = "verktyg" }).Hits).Address);
    }

    [Theory]
    [InlineData("barn ämne:anmalan", "/vagledning/anmalan/nar")]
    [InlineData("barn amne:Anmälan", "/vagledning/anmalan/nar")]
    [InlineData("barn för:bup", "/vagledning/aktorer/bup")]
    [InlineData("barn myndighet:skolverket", "/vagledning/anmalan/nar")]
    [InlineData("insatsgrupp -ämne:sekretess", "/vagledning/start/vad")]
    public void Filters_can_be_typed(string query, string address) => Assert.Equal([address], Addresses(query));

    [Fact]
    public void A_typed_filter_that_no_page_answers_to_is_told_and_does_not_empty_the_answer()
    {
        var answer = Search("samtycke ämne:fotboll");
        Assert.NotEmpty(answer.Hits);
        Assert.Equal("ämne:fotboll", Assert.Single(answer.Ignored).Text);
    }

    [Fact]
    public void A_statute_that_is_not_understood_is_searched_as_words_and_told()
    {
        var answer = Search("lag:tystnadsplikten");
        Assert.Equal("/vagledning/anmalan/nar", answer.Hits[0].Address);
        Assert.Equal("lag:tystnadsplikten", Assert.Single(answer.Ignored).Text);
    }

    [Fact]
    public void A_filter_without_words_lists_its_pages_by_title()
    {
        Assert.Equal(["/vagledning/anmalan/nar", "/verktyg/anmalan"], Addresses("ämne:anmalan"));
        Assert.Equal(["/vagledning/anmalan/nar", "/verktyg/anmalan"], Ask("", request => request with { Topic = "anmalan" }).Hits.Select(hit => hit.Address));
        Assert.Equal(0, Search("").Total);
    }

    [Fact]
    public void Counts_cover_the_whole_result_and_say_what_another_value_would_give()
    {
        var all = Ask("barn", request => request with { PageSize = 1 });
        Assert.Equal(all.Total, all.Facets.Topics.Sum(topic => topic.Count));
        Assert.Equal(("Anmalan", 1), all.Facets.Topics.Where(topic => topic.Value == "anmalan").Select(topic => (topic.Name, topic.Count)).Single());

        var narrowed = Ask("barn", request => request with { Topic = "anmalan" });
        Assert.Equal(1, narrowed.Total);
        Assert.Equal(all.Facets.Topics, narrowed.Facets.Topics);
        Assert.Equal(["skola"], narrowed.Facets.Roles.Select(role => role.Value));
    }

    [Fact]
    public void Pages_of_results_follow_each_other_without_gap_or_overlap()
    {
        Engine.Apply(new IndexBatch([.. Enumerable.Range(0, 137).Select(number => Library.Page($"/sida/{number}", $"Rutin nummer {number} om dokumentation"))], [], 2));
        var seen = Enumerable.Range(1, 20).SelectMany(page =>
            Ask("dokumentation", request => request with { Page = page, PageSize = 20 }).Hits.Select(hit => hit.Address)).ToList();
        Assert.Equal(137, seen.Count);
        Assert.Equal(137, seen.Distinct().Count());
    }

    [Theory]
    [InlineData(-5, -5, 1)]
    [InlineData(1, 1000, 50)]
    [InlineData(int.MaxValue, 50, 0)]
    public void Senseless_page_numbers_and_sizes_are_held_within_bounds(int page, int size, int hits)
    {
        Engine.Apply(new IndexBatch([.. Enumerable.Range(0, 60).Select(number => Library.Page($"/sida/{number}", "Rutin om dokumentation"))], [], 2));
        Assert.Equal(hits, Ask("dokumentation", request => request with { Page = page, PageSize = size }).Hits.Count);
    }

    [Fact]
    public void What_does_not_apply_yet_can_be_left_out()
    {
        Assert.DoesNotContain(Ask("barn", request => request with { ValidOn = new DateOnly(2025, 6, 30) }).Hits, hit => hit.Topic == "anmalan");
        Assert.Contains(Ask("barn", request => request with { ValidOn = new DateOnly(2025, 7, 1) }).Hits, hit => hit.Topic == "anmalan");
    }
}
