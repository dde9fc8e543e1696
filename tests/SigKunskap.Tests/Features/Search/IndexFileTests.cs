using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SigKunskap.Content.Pages;
using SigKunskap.Search;
using SigKunskap.Tests.Data;
using SigKunskap.Web.Features.Publishing;

namespace SigKunskap.Tests.Features.Search;

/// <summary>The index is derived from the database: whatever happens to its file, search answers again and misses nothing.</summary>
public sealed class IndexFileTests : IDisposable
{
    private readonly TestFolder folder = new();

    public static TheoryData<string, Action<string>> Accidents => new()
    {
        { "deleted", File.Delete },
        { "emptied", file => File.WriteAllBytes(file, []) },
        { "cut in half", file => Cut(file, 0.5) },
        { "cut after the header", file => Cut(file, 0.02) },
        { "overwritten", file => File.WriteAllText(file, new string('x', 50_000)) },
        { "broken in the middle", BreakTheMiddle },
    };

    private string Index => folder.File("sok.db");

    [Theory, MemberData(nameof(Accidents))]
    public async Task After_an_accident_while_it_stood_still_it_is_made_anew(string kind, Action<string> accident)
    {
        await using (await TestApp.Start(new(Data: folder.Path)))
        {
        }

        accident(Index);
        await using var app = await TestApp.Start(new(Data: folder.Path));

        Assert.True(await Finds(app, "exemplar"), kind);
        Assert.False(await Finds(app, "kastrull"), kind);
    }

    [Theory, MemberData(nameof(Accidents))]
    public async Task After_an_accident_while_it_runs_no_answer_is_a_failure_and_it_heals(string kind, Action<string> accident)
    {
        await using var app = await TestApp.Start(new(Data: folder.Path));
        Assert.True(await Finds(app, "exemplar"));

        accident(Index);
        for (var time = 0; time < 5; time++)
        {
            using var page = await app.Ask("/sok?q=exemplar");
            using var data = await app.Ask("/api/sok?q=exemplar");
            Assert.True(page.StatusCode == HttpStatusCode.OK && data.StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, $"{kind}: {page.StatusCode} {data.StatusCode}");
        }

        await app.Get<PublishEdition>().For(new PageAddress("samtycke", "ny"), new PageDraft("Ny", "Ordet är trombon. {vägledning}").ToString(), TestContext.Current.CancellationToken);
        await Eventually.IsSo(() => Finds(app, "trombon"), seconds: 20);
        await Eventually.IsSo(() => Finds(app, "exemplar"), seconds: 20);
    }

    [Fact]
    public async Task While_the_index_cannot_be_read_the_page_says_so_and_machines_are_told_to_come_back()
    {
        await using var app = await TestApp.Start(new(Adjust: services => services.AddSingleton<ISearchEngine, RestingEngine>()));

        var main = (await app.Page("/sok?q=samtycke")).QuerySelector("main")!;
        using var data = await app.Ask("/api/sok?q=samtycke");

        Assert.NotNull(main.QuerySelector(".notice-box a[href='/vagledning']"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (data.StatusCode, data.Content.Headers.ContentType?.MediaType));
    }

    public void Dispose() => folder.Dispose();

    private static async Task<bool> Finds(TestApp app, string word) =>
        (await app.Page($"/sok?q={word}")).QuerySelectorAll("ol.hits mark").Any(mark => mark.TextContent.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static void Cut(string file, double share)
    {
        using var stream = File.Open(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        stream.SetLength((long)(stream.Length * share));
    }

    private static void BreakTheMiddle(string file)
    {
        using var stream = File.Open(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        stream.Position = 4096;
        stream.Write(new byte[Math.Max(0, stream.Length - 4096)]);
    }

    private sealed class RestingEngine : ISearchEngine
    {
        public string Fingerprint => "vilar";

        public long? Cursor { get; private set; }

        public int PageCount => 0;

        public void Apply(IndexBatch batch) => Cursor = batch.Cursor;

        public SearchAnswer Search(SearchRequest request) => throw new IndexUnavailableException("Sökindexet används av ett annat program.");

        public void Dispose()
        {
        }
    }
}
