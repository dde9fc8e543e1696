using SigKunskap.Search;
using SigKunskap.Search.Query;

namespace SigKunskap.Tests.Search;

public abstract class ReadersConformance : SearchEngineFixture
{
    private SearchAnswer AskAs(string query, params string[] keys) =>
        Engine.Search(new SearchRequest(SearchQuery.Parse(query)) { ReaderKeys = keys });

    private void Share() => Engine.Apply(new IndexBatch(
    [
        Library.Page("/natverk/1", "Stängd diskussion om placeringsbeslut", readers: ["grupp:1"]),
        Library.Page("/natverk/2", "Annan diskussion om placeringsbeslut", readers: ["grupp:2", "grupp:3"]),
        Library.Page("/oppen", "Öppen text om placeringsbeslut"),
    ], [], 2));

    [Theory]
    [InlineData("", "/oppen")]
    [InlineData("grupp:1", "/natverk/1 /oppen")]
    [InlineData("grupp:3", "/natverk/2 /oppen")]
    [InlineData("grupp:1 grupp:2", "/natverk/1 /natverk/2 /oppen")]
    [InlineData("grupp:10", "/oppen")]
    [InlineData("%", "/oppen")]
    public void A_reader_finds_what_is_open_and_what_is_shared_with_them(string keys, string addresses)
    {
        Share();
        Assert.Equal(addresses.Split(' '), AskAs("placeringsbeslut", keys.Split(' ')).Hits.Select(hit => hit.Address).Order());
    }

    [Fact]
    public void Closed_pages_show_in_no_count_and_no_list()
    {
        Share();
        var answer = AskAs("placeringsbeslut");
        Assert.Equal(1, answer.Total);
        Assert.Equal(1, answer.Facets.Kinds.Sum(kind => kind.Count));
        Assert.Equal(["/oppen"], AskAs("ämne:ovrigt").Hits.Select(hit => hit.Address));
        Assert.DoesNotContain(AskAs("stängd placeringsbeslut diskussion").Hits, hit => hit.Address.StartsWith("/natverk", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_is_closed_later_is_gone_at_the_next_search()
    {
        Share();
        Engine.Apply(new IndexBatch([Library.Page("/oppen", "Öppen text om placeringsbeslut", readers: ["grupp:9"])], [], 3));
        Assert.Equal(0, AskAs("placeringsbeslut").Total);
        Assert.Equal(1, AskAs("placeringsbeslut", "grupp:9").Total);
    }
}
