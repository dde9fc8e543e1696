using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Features.Network.Documents;
using SigKunskap.Web.Features.Network.Documents.Reading;

namespace SigKunskap.Tests.Features.Network.Documents;

/// <summary>With a scanner configured nothing goes on that it has not called clean, also when it is away.</summary>
public sealed class VirusScannerTests : DocumentTest
{
    private readonly RealClamd clamd = new();

    protected override TestApp.Setup Setup => new(Settings: [.. base.Setup.Settings, "--Documents:Scanner", clamd.Address]);

    public override async ValueTask InitializeAsync()
    {
        RealClamd.Require();
        await base.InitializeAsync();
    }

    [Fact]
    public async Task Infected_files_are_refused_in_words_and_others_go_on()
    {
        await clamd.Start();
        var upload = await Describe();
        await Send(Browser, upload, "rutin.txt", System.Text.Encoding.UTF8.GetBytes($"Hej. {RealClamd.Harmful}"));
        await Eventually.IsSo(async () => (await Browser.Go(UploadApi.PageOf(upload))).Body!.TextContent.Contains("Viruskontrollen hittade skadlig kod", StringComparison.Ordinal), seconds: 30);
        await using var db = await Db();
        Assert.Equal(0, await db.FileChunks.CountAsync(Cancel));

        await Send(Browser, upload, "rutin.docx", MadeUpFiles.Word("Vi provar."));

        Assert.NotNull((await Reviewed(Browser, upload)).QuerySelector("button[value=dela]"));
    }

    [Fact]
    public async Task While_the_scanner_is_away_a_file_waits_and_is_never_let_through()
    {
        var upload = await Describe();
        await Send(Browser, upload, "rutin.txt", "Vi provar."u8.ToArray());
        await Eventually.IsSo(async () => (await Browser.Go(UploadApi.PageOf(upload))).Body!.TextContent.Contains("Viruskontrollen svarar inte just nu", StringComparison.Ordinal), seconds: 30);

        Assert.Null((await App.Get<ShareVersion>().For(await PersonOf(Mia), upload, null, true, Cancel)).Document);

        await clamd.Start();
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await App.Get<ReadDocuments>().Next(Cancel);
        Assert.NotNull((await Reviewed(Browser, upload)).QuerySelector("button[value=dela]"));
    }

    public override async ValueTask DisposeAsync()
    {
        clamd.Dispose();
        await base.DisposeAsync();
    }
}
