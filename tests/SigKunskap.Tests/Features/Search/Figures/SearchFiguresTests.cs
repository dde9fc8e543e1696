using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Data;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Search.Figures;
using SigKunskap.Web.Platform;

namespace SigKunskap.Tests.Features.Search.Figures;

/// <summary>Nodes that count on one database.</summary>
public sealed class SearchFiguresTests : DatabaseTest
{
    private readonly SearchTally here = new();
    private readonly SearchTally there = new();

    private DateOnly Today => StockholmTime.Today(Clock);

    [Fact]
    public async Task A_question_asked_twice_never_reaches_the_database_and_the_third_time_it_does()
    {
        Search(here, "samtycke", 2);
        await Write(here);
        Assert.Empty(await Rows());

        Search(here, "samtycke", 1);
        await Write(here);
        Assert.Equal(["samtycke 3 0 0"], await Rows());
    }

    [Fact]
    public async Task What_is_written_twice_is_counted_once_and_what_comes_after_is_added()
    {
        Search(here, "samtycke", 4, found: false);
        await Write(here);
        await Write(here);
        Search(here, "samtycke", 1);
        here.Chosen(Today, "samtycke");
        await Write(here);

        Assert.Equal(["samtycke 5 4 1"], await Rows());
    }

    [Fact]
    public async Task Nodes_add_up_and_a_node_adds_a_single_search_to_what_another_has_found_common()
    {
        Search(here, "samtycke", 3);
        Search(there, "samtycke", 1);
        Search(there, "sällsynt", 1);
        there.Chosen(Today, "samtycke");
        await Write(there);
        await Write(here);
        await Write(there);

        Assert.Equal(["samtycke 4 0 1"], await Rows());
    }

    [Fact(Timeout = 60_000)]
    public async Task Nodes_that_write_at_once_lose_nothing()
    {
        var nodes = Enumerable.Range(0, 4).Select(_ => new SearchTally()).ToList();
        await Task.WhenAll(nodes.Select(node => Task.Run(async () =>
        {
            for (var time = 0; time < 5; time++)
            {
                Search(node, "samtycke", 3);
                Search(node, $"fråga {time}", 3);
                await Write(node);
            }
        }, Cancel)));

        Assert.Equal(["fråga 0 12 0 0", "fråga 1 12 0 0", "fråga 2 12 0 0", "fråga 3 12 0 0", "fråga 4 12 0 0", "samtycke 60 0 0"], await Rows());
    }

    [Fact]
    public async Task Yesterday_is_written_as_yesterday_and_then_forgotten()
    {
        Search(here, "samtycke", 3);
        Clock.Advance(TimeSpan.FromDays(1));
        Search(here, "samtycke", 2);
        await Write(here);
        Search(here, "samtycke", 1);
        await Write(here);

        Assert.Equal([(Today.AddDays(-1), 3), (Today, 3)], await Read(async db => (await db.SearchCounts.OrderBy(count => count.Day).ToListAsync(Cancel)).Select(count => (count.Day, count.Searches))));
    }

    [Fact]
    public async Task After_thirteen_months_nothing_is_left()
    {
        await Save(db => db.SearchCounts.AddRange(Row(Today.AddMonths(-13).AddDays(-1), "gammalt"), Row(Today.AddMonths(-13), "nyare")));
        await Write(here);

        Assert.Equal(["nyare 3 0 0"], await Rows());
    }

    [Fact]
    public async Task The_lists_say_what_is_sought_what_is_missing_and_what_is_passed_by()
    {
        await Save(db => db.SearchCounts.AddRange(
            Row(Today, "samtycke", 10, 0, 4), Row(Today.AddDays(-1), "samtycke", 5),
            Row(Today, "kastrull", 7, 7), Row(Today, "polis", 6), Row(Today, "ibland", 8, 2, 1), Row(Today.AddDays(-40), "förr", 99)));

        var figures = await new SearchFigures(Databases).For(new(Today.AddDays(-29), Today), Cancel);

        Assert.Equal([new("samtycke", 15, 0, 4), new("ibland", 8, 2, 1), new("kastrull", 7, 7, 0), new("polis", 6, 0, 0)], figures.MostSearched);
        Assert.Equal(["kastrull"], figures.WithoutHits.Select(line => line.Query));
        Assert.Equal(["polis"], figures.WithoutClicks.Select(line => line.Query));
        Assert.Contains("     15  samtycke", SearchFiguresText.Of(figures, Today.AddDays(-29), Today), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_of_made_up_questions_is_bounded_and_common_ones_stay()
    {
        Search(here, "samtycke", 5);
        for (var number = 0; number < 50_000; number++)
            here.Searched(Today, $"fråga {number}", found: true);
        Assert.InRange(here.NotStored().Count, 1, 20_000);
        await Write(here);

        Assert.Equal(["samtycke 5 0 0"], await Rows());
    }

    private void Search(SearchTally node, string query, int times, bool found = true)
    {
        for (var time = 0; time < times; time++)
            node.Searched(Today, query, found);
    }

    private async Task Write(SearchTally node)
    {
        using var writer = new SearchCountWriter(node, Databases, Clock, new ListLogger<SearchCountWriter>());
        await writer.Write(Cancel);
    }

    private async Task<List<string>> Rows() => await Read(async db =>
        (await db.SearchCounts.AsNoTracking().ToListAsync(Cancel)).Select(count => $"{count.Query} {count.Searches} {count.WithoutHits} {count.Clicks}").Order(StringComparer.Ordinal).ToList());

    private static SearchCount Row(DateOnly day, string query, int searches = 3, int withoutHits = 0, int clicks = 0) =>
        new() { Day = day, Query = query, Searches = searches, WithoutHits = withoutHits, Clicks = clicks };
}
