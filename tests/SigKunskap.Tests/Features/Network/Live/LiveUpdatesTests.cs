using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Data;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Network.Discussions;

namespace SigKunskap.Tests.Features.Network.Live;

/// <summary>An open page learns that its discussion has changed, on every node, for as long as its reader may read it.</summary>
public sealed class LiveUpdatesTests : NetworkTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TestFolder folder = new();

    protected override TestApp.Setup Setup => base.Setup with { Settings = [.. base.Setup.Settings, "--Database:ConnectionString", $"Data Source={folder.File("one.db")}"] };

    [Fact]
    public async Task An_open_page_learns_of_a_reply_and_of_an_erased_text()
    {
        var (reader, discussion, post) = await Opened("mia@example.se");
        using var stream = await Stream.Open(App, reader.Cookies, discussion, Cancel);

        await Reply(discussion);
        Assert.Equal("event: nytt", await stream.Next());
        await App.Get<ErasePost>().For(await PersonOf("mia@example.se"), post, Cancel);
        Assert.Equal("event: nytt", await stream.Next());
    }

    [Fact]
    public async Task What_is_written_on_one_node_reaches_the_pages_of_another()
    {
        var (reader, discussion, _) = await Opened("mia@example.se");
        await using var other = await TestApp.Start(Setup with { Clock = App.Clock });
        using var stream = await Stream.Open(other, reader.Cookies, discussion, Cancel);

        await Reply(discussion);

        Assert.Equal("event: nytt", await stream.Next());
    }

    [Fact]
    public async Task The_stream_ends_for_whoever_loses_sight_of_the_discussion()
    {
        var (reader, discussion, _) = await Opened("mia@example.se");
        using var stream = await Stream.Open(App, reader.Cookies, discussion, Cancel);
        await using (var db = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel))
        {
            foreach (var membership in await db.Memberships.ToListAsync(Cancel))
                membership.End(App.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(Cancel);
        }

        await App.Get<ChangeDiscussion>().Pin(await PersonOf("facilitator@example.se"), discussion, true, cancel: Cancel);

        // That the discussion was begun may have come through a moment after the page was opened.
        Assert.True(await stream.Next() is null || await stream.Next() is null);
    }

    [Fact]
    public async Task There_is_no_stream_of_what_one_may_not_read()
    {
        var (reader, _, _) = await Opened("mia@example.se");
        using var answer = await Stream.Ask(App, reader.Cookies, 999_999, Cancel);
        Assert.Equal(404, (int)answer.StatusCode);

        using var visitor = await Stream.Ask(App, "", 1, Cancel);
        Assert.Equal("/konto/logga-in", visitor.Headers.Location?.AbsolutePath);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<(Visitor Reader, int Discussion, long Post)> Opened(string email)
    {
        await Facilitator();
        var reader = await Member(await Area("Exempelby"), email);
        var started = await App.Get<Write>().For(await PersonOf(email), new Write.Start("alla", true, "En fråga", "Vi undrar.", "", false, Guid.NewGuid(), null), Cancel);
        return (reader, started.Discussion!.Value, started.Post);
    }

    private async Task Reply(int discussion) =>
        Assert.NotNull((await App.Get<Write>().For(await PersonOf("facilitator@example.se"), new Write.Reply(discussion, "Ett svar.", false, Guid.NewGuid(), null), Cancel)).Discussion);

    private sealed class Stream(HttpResponseMessage answer, StreamReader lines) : IDisposable
    {
        public static async Task<HttpResponseMessage> Ask(TestApp app, string cookies, int discussion, CancellationToken cancel)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/natverk/diskussioner/{discussion}/nytt");
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
            request.Headers.TryAddWithoutValidation("Cookie", cookies);
            return await app.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        }

        /// <summary>Open when the server has said hello, so that nothing that follows is missed.</summary>
        public static async Task<Stream> Open(TestApp app, string cookies, int discussion, CancellationToken cancel)
        {
            var answer = await Ask(app, cookies, discussion, cancel);
            Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
            var stream = new Stream(answer, new(await answer.Content.ReadAsStreamAsync(cancel)));
            Assert.Equal(": hej", await stream.lines.ReadLineAsync(cancel));
            return stream;
        }

        private readonly StreamReader lines = lines;

        /// <summary>The next event's name; null when the stream has ended.</summary>
        public async Task<string?> Next()
        {
            using var patience = new CancellationTokenSource(Patience);
            while (await lines.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.StartsWith("event:", StringComparison.Ordinal))
                    return line;
            }

            return null;
        }

        public void Dispose()
        {
            lines.Dispose();
            answer.Dispose();
        }
    }
}
