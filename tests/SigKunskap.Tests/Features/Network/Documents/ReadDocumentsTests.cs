using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Documents;

namespace SigKunskap.Tests.Features.Network.Documents;

/// <summary>A reader of PDF that hangs, with children of its own: it is ended with them, tried again, and given up, and the portal answers all the while.</summary>
public sealed class ReadDocumentsTests : DocumentTest
{
    private readonly TestFolder folder = new();

    protected override TestApp.Setup Setup => new(Settings: [.. base.Setup.Settings, "--Documents:ReadSeconds", "1", "--Documents:PdfToText", Hanging()]);

    [Fact]
    public async Task A_document_that_makes_its_reader_hang_is_given_up_and_said_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The reader that hangs is a shell script.");
        var upload = await Describe();
        await Send(Browser, upload, "rutin.pdf", MadeUpFiles.Pdf("Hej"));
        Assert.Contains("Filen läses", (await Browser.Go(UploadApi.PageOf(upload))).Body!.TextContent, StringComparison.Ordinal);

        await Eventually.IsSo(async () =>
        {
            await using var db = await Db();
            return await db.DocumentVersions.AnyAsync(v => v.Id == upload && v.Reading == ReadingState.GivenUp, Cancel);
        }, seconds: 60);

        var page = await Browser.Go(UploadApi.PageOf(upload));
        Assert.Contains("gick inte att läsa inom rimlig tid", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[name=settefter]"));
        var children = await File.ReadAllLinesAsync(folder.File("children"), Cancel);
        Assert.Equal(3, children.Length);
        await Eventually.IsSo(() => children.All(child => !IsAlive(int.Parse(child, null))));
        Assert.Empty(Directory.GetFiles(Path.Combine(App.DataFolder, "tillfalligt")));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    private string Hanging()
    {
        var script = folder.File("pdftotext");
        File.WriteAllText(script, $"#!/bin/sh\nsleep 1000 &\necho $! >> {folder.File("children")}\nwait\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return script;
    }

    /// <summary>One that is ended and not yet waited for is not alive either.</summary>
    private static bool IsAlive(int process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].TrimStart().StartsWith('Z');
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
