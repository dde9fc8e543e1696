using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Search;
using SigKunskap.Search.Query;
using SigKunskap.Tests.Data;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Publishing;

namespace SigKunskap.Tests.Features.Search;

/// <summary>Nodes on one database, each with an index of its own that follows the feed of changes.</summary>
public sealed class SearchFeedTests : IDisposable
{
    private const int Publishers = 8;
    private const int Each = 9;
    private const int PagesEach = 3;

    private readonly TestFolder shared = new();
    private readonly TestFolder index = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task With_eight_publishers_and_a_node_killed_over_and_over_its_index_ends_equal_to_the_database()
    {
        await using var writer = await Node();
        var publishing = Task.WhenAll(Enumerable.Range(0, Publishers).Select(publisher => Task.Run(() => PublishAll(writer, publisher), Cancel)));
        var lives = 0;
        for (; !publishing.IsCompleted || lives < 3; lives++)
        {
            await using var mortal = await Node(index.Path);
            await Task.WhenAny(publishing, Eventually.IsSo(() => mortal.Get<ISearchEngine>().Cursor > lives * 15));
        }

        await publishing;
        await using var last = await Node(index.Path);
        await using var db = await last.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
        var told = await db.Changes.MaxAsync(change => change.Id, Cancel);
        await Eventually.IsSo(() => last.Get<ISearchEngine>().Cursor >= told && writer.Get<ISearchEngine>().Cursor >= told, seconds: 20);

        Assert.Equal(MadeUpLibrary.Pages.Length + 1 + (Publishers * Each), await db.Editions.CountAsync(Cancel));
        for (var publisher = 0; publisher < Publishers; publisher++)
        {
            for (var edition = 0; edition < Each; edition++)
                Assert.Equal(edition >= Each - PagesEach ? [Address(publisher, edition).Path] : [], Found(last, Word(publisher, edition)));
        }

        Assert.Equal(writer.Get<ISearchEngine>().PageCount, last.Get<ISearchEngine>().PageCount);
        Assert.Equal(Found(writer, "samtycke"), Found(last, "samtycke"));
    }

    [Fact]
    public async Task Another_node_sees_a_publication_within_about_a_second()
    {
        await using var here = await Node();
        await using var there = await Node();
        await there.Page(MadeUpLibrary.Whole);

        await here.Get<PublishEdition>().For(new("samtycke", "vem-samtycker"), MadeUpLibrary.NewestOfWhole.Replace("två exemplar", "tre exemplar, trombon", StringComparison.Ordinal), Cancel);

        await Eventually.IsSo(async () => (await there.Text(MadeUpLibrary.Whole)).Contains("trombon", StringComparison.Ordinal), seconds: 5);
        await Eventually.IsSo(() => Found(there, "trombon").Count == 1, seconds: 5);
        Assert.Contains("utgava=3", await there.Text("/andringar.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_law_and_lists_reach_the_index_too()
    {
        await using var here = await Node();
        await using var there = await Node();
        using var folder = new TestFolder();
        MadeUpLibrary.WriteTo(folder.Path);
        MadeUpLibrary.Write(folder.Path, "lagrum/osl.yml", MadeUpLists.Files["lagrum/osl.yml"].Replace("Ett ja häver", "Ett trombonspel häver", StringComparison.Ordinal));

        await here.Get<ImportLibrary>().For(folder.Path, cancel: Cancel);

        await Eventually.IsSo(() => Found(there, "trombonspel").SequenceEqual(["/lagrum/osl/10/1"]), seconds: 5);
    }

    public void Dispose()
    {
        SqliteConnection.ClearPool(new($"Data Source={shared.File("sigkunskap.db")}"));
        shared.Dispose();
        index.Dispose();
    }

    private Task<TestApp> Node(string? data = null) => TestApp.Start(new(Data: data, Settings: ["--Database:ConnectionString", $"Data Source={shared.File("sigkunskap.db")}"]));

    private static async Task PublishAll(TestApp app, int publisher)
    {
        for (var edition = 0; edition < Each; edition++)
        {
            var answer = await app.Get<PublishEdition>().For(Address(publisher, edition), new PageDraft($"Sida {publisher}", $"Ordet är {Word(publisher, edition)}. {{vägledning}}").ToString(), Cancel);
            Assert.NotNull(answer.Number);
        }
    }

    private static PageAddress Address(int publisher, int edition) => new("samtycke", $"sida-{publisher}-{edition % PagesEach}");

    /// <summary>A word of its own for each edition, that neither stem nor spelling brings near another.</summary>
    private static string Word(int publisher, int edition)
    {
        var random = new Random((publisher * 100) + edition);
        return "q" + string.Concat(Enumerable.Range(0, 11).Select(_ => "bdfgjklmnprtvx"[random.Next(14)]));
    }

    private static List<string> Found(TestApp app, string word) =>
        [.. app.Get<ISearchEngine>().Search(new(SearchQuery.Parse(word)) { PageSize = 50 }).Hits.Select(hit => hit.Address).Order(StringComparer.Ordinal)];
}
