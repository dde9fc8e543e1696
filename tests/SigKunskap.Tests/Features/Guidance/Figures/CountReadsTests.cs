using System.Net;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Guidance.Figures;
using SigKunskap.Web.Platform;

namespace SigKunskap.Tests.Features.Guidance.Figures;

/// <summary>Pages that people read are counted by the day; nobody is, and the pages are kept as before.</summary>
public sealed class CountReadsTests : WebTest
{
    private const string Browser = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

    [Fact]
    public async Task A_page_is_counted_for_each_person_who_is_shown_it_also_from_the_cache()
    {
        using var first = await Read(MadeUpLibrary.Whole);
        using var second = await Read(MadeUpLibrary.Whole);
        using var third = await Read(MadeUpLibrary.Whole, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);
        Assert.NotNull(second.Headers.Age);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        foreach (var answer in new[] { first, second, third })
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        await Counted((3, 0));
    }

    [Fact]
    public async Task A_read_from_the_portals_own_search_is_told_apart_and_the_question_is_kept_nowhere()
    {
        using var searched = await Read(MadeUpLibrary.Whole, ("Referer", $"{App.Site}/sok?q=hemligheten"));
        using var other = await Read(MadeUpLibrary.Whole, ("Referer", "https://example.org/sok?q=hemligheten"));
        using var elsewhere = await Read(MadeUpLibrary.Whole, ("Referer", $"{App.Site}/vagledning"));

        await Counted((3, 1));
        await using var db = await Db();
        Assert.All(await db.PageCounts.ToListAsync(Cancel), count => Assert.Equal("samtycke/vem-samtycker", count.Page));
    }

    [Fact]
    public async Task What_programs_ask_for_and_what_there_is_not_is_not_counted()
    {
        using (await App.Ask(MadeUpLibrary.Whole, null, ("User-Agent", "curl/8.0")))
        using (await App.Ask(MadeUpLibrary.Whole, null, ("User-Agent", "Mozilla/5.0 (compatible; Exempelbot/1.0)")))
        using (await App.Ask(MadeUpLibrary.Whole, HttpMethod.Head, ("User-Agent", Browser)))
        using (await Read(MadeUpLibrary.Whole, ("Sec-Purpose", "prefetch")))
        using (await Read($"{MadeUpLibrary.Whole}/oklart?stycke=p1"))
        using (await Read("/vagledning/samtycke/finns-inte"))
        using (await Read("/vagledning/samtycke"))
        using (await Read($"{MadeUpLibrary.Whole}?den=ordet"))
        using (await Read(MadeUpLibrary.Whole))
            await Counted((1, 0));
    }

    [Fact]
    public async Task Nodes_that_store_at_once_lose_nothing_and_what_could_not_be_stored_is_kept()
    {
        var (databases, today) = (App.Get<IDbContextFactory<SigKunskapDb>>(), StockholmTime.Today(App.Clock));
        var nodes = Enumerable.Range(0, 4).Select(_ => new PageTally()).Select(tally => (tally, writer: new PageCountWriter(tally, databases, App.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<PageCountWriter>.Instance))).ToList();
        for (var round = 0; round < 5; round++)
        {
            nodes.ForEach(node => node.tally.Read("samtycke/vem-samtycker", today, fromSearch: round % 2 == 0));
            await Task.WhenAll(nodes.Select(node => node.writer.Write(Cancel)));
        }

        // One that met a busy database has kept its count, and stores it the next time.
        await Task.WhenAll(nodes.Select(node => node.writer.Write(Cancel)));
        await Counted((20, 12));
        nodes.ForEach(node => node.writer.Dispose());
    }

    private Task<HttpResponseMessage> Read(string address, params (string Name, string Value)[] headers) => App.Ask(address, null, [("User-Agent", Browser), .. headers]);

    /// <summary>Counting comes after the answer, so the answer may be here first.</summary>
    private async Task Counted((int Reads, int FromSearch) expected)
    {
        (int Reads, int FromSearch) seen = default;
        await Eventually.IsSo(async () =>
        {
            await App.Get<PageCountWriter>().Write(Cancel);
            await using var db = await Db();
            seen = (await db.PageCounts.SumAsync(count => count.Reads, Cancel), await db.PageCounts.SumAsync(count => count.FromSearch, Cancel));
            return seen.Reads >= expected.Reads;
        });
        Assert.Equal(expected, seen);
    }

    private Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
}
