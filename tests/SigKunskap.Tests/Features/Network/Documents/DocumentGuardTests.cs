using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Features.Network.Documents;
using SigKunskap.Web.Features.Network.Finding;

namespace SigKunskap.Tests.Features.Network.Documents;

/// <summary>The guard reads whatever a file can carry: its text, its name, what it says of itself, where a picture was taken.</summary>
public sealed class DocumentGuardTests : DocumentTest
{
    private const string Phone = "070-174 06 35";

    public static TheoryData<string, byte[]> Certain => new()
    {
        { "rutin.docx", MadeUpFiles.Word($"Ring {Phone}") },
        { "rutin.xlsx", MadeUpFiles.Excel($"Ring {Phone}", "1") },
        { "rutin.pptx", MadeUpFiles.PowerPoint("Hej", $"Ring {Phone}") },
        { "rutin.pdf", MadeUpFiles.Pdf($"Ring {Phone}") },
        { "rutin.txt", System.Text.Encoding.UTF8.GetBytes($"Ring {Phone}") },
        { "metadata.docx", MadeUpFiles.Word("Hej", Phone) },
        { "metadata.pdf", MadeUpFiles.Pdf("Hej på dig, det här är en rutin", Phone) },
        { $"{Phone}.txt", "Hej"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Certain))]
    public async Task What_certainly_points_out_a_person_is_never_shared(string name, byte[] bytes)
    {
        var upload = await Describe();
        await Send(Browser, upload, name, bytes);

        var page = await Reviewed(Browser, upload);
        Assert.Contains("Filen kan inte delas som den är", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("button[value=dela]"));
        var answer = await App.Get<ShareVersion>().For(await PersonOf(Mia), upload, "Det är ingen riktig person.", true, Cancel);

        Assert.Null(answer.Document);
        await Other.Go("/natverk/dokument/1");
        Assert.Equal(404, Other.Status);
    }

    [Theory]
    [InlineData("bild.jpg")]
    [InlineData("bild.png")]
    public async Task Where_a_picture_was_taken_is_asked_about(string name)
    {
        var upload = await Describe();
        await Send(Browser, upload, name, name.EndsWith("jpg", StringComparison.Ordinal) ? MadeUpFiles.Jpeg(true) : MadeUpFiles.Png(10, 10, ("eXIf", MadeUpFiles.Exif())));

        var page = await Reviewed(Browser, upload);
        Assert.Contains("59.32944, 18.06861", page.Body!.TextContent, StringComparison.Ordinal);
        page = await Browser.Send(page, "#dela", ("gor", "dela"), ("settefter", "ja"));
        Assert.Contains("Pekar det inte ut någon? Skriv varför", page.Body!.TextContent, StringComparison.Ordinal);
        await Browser.Send(page, "#dela", ("gor", "dela"), ("settefter", "ja"), ("skal", "Det är kommunhuset."));

        Assert.Equal("/natverk/dokument/1", Browser.At);
        await using var db = await Db();
        Assert.Equal("document 1", (await db.AuditEntries.SingleAsync(entry => entry.Action == "guard.overruled", Cancel)).Subject);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_and_the_member_confirms()
    {
        var upload = await Describe();
        await Send(Browser, upload, "bild.jpg", MadeUpFiles.Jpeg(false));

        var page = await Reviewed(Browser, upload);
        Assert.Contains("Vad en bild visar kan inte läsas", page.Body!.TextContent, StringComparison.Ordinal);
        page = await Browser.Send(page, "#dela", ("gor", "dela"));
        Assert.Contains("Kryssa i att du själv har sett efter", page.Body!.TextContent, StringComparison.Ordinal);
        await Browser.Send(page, "#dela", ("gor", "dela"), ("settefter", "ja"));

        Assert.Equal("/natverk/dokument/1", Browser.At);
    }

    [Fact]
    public async Task What_should_not_have_been_shared_is_taken_away_with_every_version_and_every_trace()
    {
        var id = await Share("rutin.txt", "Vi provar blindtarmsmodellen."u8.ToArray());
        var next = (await App.Get<DescribeDocument>().For(await PersonOf(Mia), new DescribeDocument.NextVersion(id, "Mer om modellen.", Guid.NewGuid(), null), Cancel)).Upload!.Value;
        await Send(Browser, next, "rutin.docx", MadeUpFiles.Word("Nu med vattkoppsmodellen."));
        await Reviewed(Browser, next);
        Assert.Equal(id, await Shared(await PersonOf(Mia), next));
        await Eventually.IsSo(async () => (await App.Get<FindInNetwork>().For(await PersonOf(Anders), "vattkoppsmodellen", 1, Cancel)).Total == 1);
        await App.Get<UseDocument>().For(await PersonOf(Anders), id, "annanby", true, Cancel);

        await Browser.Send(await Browser.Go($"/natverk/dokument/{id}/ta-bort"), "main form");

        Assert.Equal("/natverk/dokument", Browser.At);
        await Eventually.IsSo(async () => (await App.Get<FindInNetwork>().For(await PersonOf(Anders), "vattkoppsmodellen", 1, Cancel)).Total == 0);
        foreach (var address in new[] { $"/natverk/dokument/{id}", DownloadApi.Path(id, 1), DownloadApi.Path(id, 2) })
        {
            await Other.Go(address);
            Assert.Equal(404, Other.Status);
        }

        await using var db = await Db();
        Assert.Equal((0, 0, 0, 0), (await db.DocumentVersions.CountAsync(Cancel), await db.DocumentTexts.CountAsync(Cancel), await db.FileChunks.CountAsync(Cancel), await db.StoredFiles.CountAsync(Cancel)));
        Assert.Equal(("", ""), await db.SharedDocuments.Select(d => ValueTuple.Create(d.Title, d.Description)).SingleAsync(Cancel));
        Assert.Equal($"document {id}", (await db.AuditEntries.SingleAsync(entry => entry.Action == "document.erased", Cancel)).Subject);
    }
}
