using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Features.Network.Documents;
using SigKunskap.Web.Features.Network.Documents.Storing;
using SigKunskap.Web.Features.Network.Finding;

namespace SigKunskap.Tests.Features.Network.Documents;

/// <summary>A member describes a document, sends its file, answers what the guard asks, and shares it. Before that nobody else sees anything.</summary>
public sealed class ShareDocumentTests : DocumentTest
{
    protected override TestApp.Setup Setup => new(Settings: [.. base.Setup.Settings, "--Documents:MegabytesAtMost", "2"]);

    [Fact]
    public async Task A_document_is_shared_in_three_steps_without_script()
    {
        var page = await Browser.Go("/natverk/dokument/nytt");
        page = await Browser.Send(page, "main form", ("titel", "Rutin för möten"), ("beskrivning", "Så gör vi."), ("rum", "alla"), ("licens", "Credit"));
        Assert.StartsWith("/natverk/dokument/uppladdning/", Browser.At, StringComparison.Ordinal);
        var upload = int.Parse(Browser.At.Split('/')[^1], null);
        await Send(Browser, upload, "rutin.docx", MadeUpFiles.Word("Vi provar blindtarmsmodellen i vår."));
        page = await Reviewed(Browser, upload);
        Assert.Contains("Inget som pekar ut en person hittades", page.Body!.TextContent, StringComparison.Ordinal);
        page = await Browser.Send(page, "#dela", ("gor", "dela"));

        Assert.Equal("Rutin för möten", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Lokal mall, inte nationell vägledning", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await Other.Go("/natverk/dokument")).QuerySelector($"a[href='{Browser.At}']"));
        await Eventually.IsSo(async () => (await App.Get<FindInNetwork>().For(await PersonOf(Anders), "blindtarmsmodellen", 1, Cancel)).Total == 1);
    }

    [Fact]
    public async Task The_file_that_is_fetched_is_the_file_that_was_sent_and_runs_nothing()
    {
        var bytes = MadeUpFiles.Pdf("Hej") is var pdf ? [.. "%PDF-1.4\n%"u8, .. Enumerable.Range(0, 300_000).Select(number => (byte)('a' + (number % 26))), (byte)'\n', .. pdf[9..]] : Array.Empty<byte>();
        var id = await Share("Årsplan 2027.pdf", bytes);

        using var request = new HttpRequestMessage(HttpMethod.Get, DownloadApi.Path(id, 1));
        request.Headers.Add("Cookie", Other.Cookies);
        using var answer = await App.Client.SendAsync(request, Cancel);

        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Årsplan 2027.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        await using var db = await Db();
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), (await db.DocumentVersions.SingleAsync(Cancel)).Sha256);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_in_words_and_leaves_nothing()
    {
        var upload = await Describe();
        var page = await Browser.Go(UploadApi.PageOf(upload));
        var token = page.QuerySelector("file-upload [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        // Three megabytes that say so, and two that do not say how much they are.
        using var told = await Post(Browser, upload, token, "stor.txt", new ByteArrayContent(new byte[3 << 20]));
        Assert.EndsWith("?fel=storlek", told.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("högst 2 MB", (await Browser.Go(told.Headers.Location.ToString())).Body!.TextContent, StringComparison.Ordinal);

        var just = new byte[(2 << 20) + 10];
        just.AsSpan().Fill((byte)'a');
        page = await Send(Browser, upload, "stor.txt", just);

        Assert.Contains("högst 2 MB", page.Body!.TextContent, StringComparison.Ordinal);
        await using var db = await Db();
        Assert.Equal(0, await db.StoredFiles.CountAsync(Cancel));
        Assert.Equal(0, await db.FileChunks.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_refused_file_can_be_followed_by_a_better_one()
    {
        var upload = await Describe();

        var page = await Send(Browser, upload, "rutin.docx", MadeUpFiles.Pdf("Hej"));
        Assert.Contains("men är PDF", page.Body!.TextContent, StringComparison.Ordinal);
        await Send(Browser, upload, "rutin.pdf", MadeUpFiles.Pdf("Hej"));

        await Reviewed(Browser, upload);
        await using var db = await Db();
        Assert.Equal(1, await db.StoredFiles.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_file_without_the_proof_of_our_own_form_is_not_kept()
    {
        var upload = await Describe();

        using var answer = await Post(Browser, upload, "påhittat", "rutin.txt", new ByteArrayContent("Hej"u8.ToArray()));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await using var db = await Db();
        Assert.Equal(0, await db.StoredFiles.CountAsync(Cancel));
    }

    [Fact]
    public async Task An_upload_is_its_owners_alone_until_it_is_shared()
    {
        var upload = await Describe();
        await Send(Browser, upload, "rutin.txt", "Vi provar."u8.ToArray());
        await Reviewed(Browser, upload);

        foreach (var visitor in new[] { Other, await Accepted(await Invitation(1), "kollega@example.se", "Kollega") })
        {
            await visitor.Go(UploadApi.PageOf(upload));
            Assert.Equal(404, visitor.Status);
            await visitor.Go("/natverk/dokument/1");
            Assert.Equal(404, visitor.Status);
        }

        Assert.Equal(0, (await App.Get<FindInNetwork>().For(await PersonOf(Fanny), "provar", 1, Cancel)).Total);
    }

    [Fact]
    public async Task An_upload_that_stops_half_way_is_not_seen_and_is_taken_away_by_the_clock()
    {
        var upload = await Describe();
        await Assert.ThrowsAsync<IOException>(async () => await App.Get<ReceiveFile>().For(await PersonOf(Mia), upload, "rutin.txt", new BrokenStream(3_000_000), Cancel));
        await using var db = await Db();
        Assert.NotEqual(0, await db.FileChunks.CountAsync(Cancel));
        Assert.Equal(0, await App.Get<AbandonedFiles>().Remove(Cancel));
        Assert.NotNull((await Browser.Go(UploadApi.PageOf(upload))).QuerySelector("[name=fil]"));

        App.Clock.Advance(AbandonedFiles.Patience + TimeSpan.FromMinutes(1));

        Assert.Equal(1, await App.Get<AbandonedFiles>().Remove(Cancel));
        Assert.Equal(0, await db.FileChunks.CountAsync(Cancel));
    }

    [Fact]
    public async Task What_nobody_comes_back_to_share_is_taken_away_by_the_clock()
    {
        var upload = await Describe();
        await Send(Browser, upload, "rutin.txt", "Vi provar."u8.ToArray());
        await Reviewed(Browser, upload);

        App.Clock.Advance(TimeSpan.FromDays(15));

        Assert.Equal(1, await App.Get<AbandonedFiles>().Remove(Cancel));
        await using var db = await Db();
        Assert.Equal((0, 0, 0), (await db.SharedDocuments.CountAsync(Cancel), await db.DocumentVersions.CountAsync(Cancel), await db.DocumentTexts.CountAsync(Cancel)));
    }

    /// <summary>Some bytes, and then the network is gone.</summary>
    private sealed class BrokenStream(int length) : MemoryStream(new byte[length])
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException();
    }
}
