using System.Net;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Search.Figures;

namespace SigKunskap.Tests.Features.Search.Figures;

/// <summary>What the running portal counts, and what it leaves alone.</summary>
public sealed class CountSearchesTests : WebTest
{
    private static readonly (string, string) Person = ("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
    private static readonly (string, string) OurPage = ("Sec-Fetch-Site", "same-origin");

    [Fact]
    public async Task A_persons_searches_and_opened_hits_are_counted()
    {
        foreach (var text in new[] { "exemplar", "Exemplar ", "xyzzyplugh" })
            await Get($"/sok?q={Uri.EscapeDataString(text)}", Person);
        Assert.Equal(HttpStatusCode.NoContent, await Post("/sok/valt?q=exemplar", Person, OurPage));

        Assert.Equal([("exemplar", new(2, 0, 1)), ("xyzzyplugh", new(1, 1, 0))], Counted());
    }

    [Fact]
    public async Task Programs_paging_filters_and_the_interface_are_not_counted()
    {
        await Get("/sok?q=exemplar", ("User-Agent", "Mozilla/5.0 (compatible; Examplebot/2.1)"));
        await Get("/sok?q=exemplar", ("User-Agent", "curl/8.5"));
        await Get("/sok?q=exemplar");
        await Get("/sok?q=exemplar&sida=1", Person);
        await Get("/sok?q=exemplar&slag=vagledning", Person);
        await Get("/sok?q=exemplar", Person, ("Sec-Purpose", "prefetch"));
        await Get("/sok", Person);
        await Get("/api/sok?q=exemplar", Person);
        await Get("/api/forslag?q=exemplar", Person);
        using (await App.Ask("/sok?q=exemplar", HttpMethod.Head, Person))
        {
        }

        Assert.Empty(Counted());
    }

    [Theory]
    [InlineData("/sok?q=Anna%20Berg")]
    [InlineData("/sok?q=990101-1234")]
    public async Task What_looks_like_a_fact_about_a_person_is_not_counted(string address)
    {
        await Get(address, Person);
        Assert.Empty(Counted());
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData("none")]
    [InlineData(null)]
    public async Task A_click_from_elsewhere_is_refused(string? site)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await Post("/sok/valt?q=exemplar", site is null ? [Person] : [Person, ("Sec-Fetch-Site", site)]));
        Assert.Empty(Counted());
    }

    [Fact]
    public async Task A_click_that_cannot_be_counted_is_refused()
    {
        foreach (var query in new[] { "", "?q=", "?q=990101-1234", $"?q={new string('a', 10_000)}" })
            Assert.Equal(HttpStatusCode.Forbidden, await Post($"/sok/valt{query}", Person, OurPage));
        Assert.Empty(Counted());
    }

    [Fact]
    public async Task What_was_counted_is_stored_when_the_portal_stops()
    {
        using var folder = new Tests.Data.TestFolder();
        await using (var first = await TestApp.Start(new(Data: folder.Path)))
        {
            for (var time = 0; time < 3; time++)
                using (await first.Ask("/sok?q=exemplar", headers: Person))
                {
                }
        }

        await using var second = await TestApp.Start(new(Data: folder.Path));
        await using var db = await second.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
        Assert.Equal(("exemplar", 3), await db.SearchCounts.Select(count => ValueTuple.Create(count.Query, count.Searches)).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Hits_are_plain_links()
    {
        var page = await App.Page("/sok?q=exemplar");

        Assert.Equal($"{MadeUpLibrary.Whole}#p3", page.QuerySelector("counted-hits ol.hits h2 a")!.GetAttribute("href"));
    }

    private async Task Get(string address, params (string, string)[] headers)
    {
        using var answer = await App.Ask(address, headers: headers);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<HttpStatusCode> Post(string address, params (string, string)[] headers)
    {
        using var answer = await App.Ask(address, HttpMethod.Post, headers);
        return answer.StatusCode;
    }

    private IEnumerable<(string, SearchTally.Counts)> Counted() => App.Get<SearchTally>().NotStored().Select(item => (item.Query, item.All)).OrderBy(item => item.Query, StringComparer.Ordinal);
}
