using System.Text;
using Microsoft.Playwright;
using SigKunskap.Web.Features.Account;
using static Microsoft.Playwright.Assertions;

namespace SigKunskap.BrowserTests;

/// <summary>A member shares a document and finds it by a word inside it, with script and without.</summary>
public sealed class DocumentJourneyTests(PortalInBrowser portal)
{
    private const string Password = "kastrull moln spårvagn tegel";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_document_is_shared_and_found_by_a_word_inside_it(bool script)
    {
        var word = script ? "blindtarmsmodellen" : "vattkoppsmodellen";
        await using var reader = await portal.Reader(new() { JavaScriptEnabled = script });
        var page = reader.Page;
        await page.GotoAsync(await portal.Get<FirstFacilitator>().Anew(TestContext.Current.CancellationToken));
        await page.FillAsync("[name=namn]", "Anna Andersson");
        await page.FillAsync("[name=funktion]", "samordnare");
        await page.SelectOptionAsync("[name=yrke]", "SocialServices");
        await page.FillAsync("[name=epost]", $"dokument-{script}@example.se".ToLowerInvariant());
        await page.FillAsync("[name=losenord]", Password);
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync("**/natverk", new() { WaitUntil = WaitUntilState.Commit });

        await page.GotoAsync("/natverk/dokument/nytt");
        await page.FillAsync("[name=titel]", $"Rutin {word[..4]}");
        await page.ClickAsync("main form button");
        await page.SetInputFilesAsync("[name=fil]", new FilePayload { Name = "rutin.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes($"Vi provar {word} i vår.\n") });
        await page.ClickAsync("file-upload button");
        await page.ClickAsync("button[value=dela]", new() { Timeout = 30_000 });
        await Expect(page.Locator("h1")).ToHaveTextAsync($"Rutin {word[..4]}");
        var address = new Uri(page.Url).AbsolutePath;
        Assert.Matches("^/natverk/dokument/[0-9]+$", address);

        var found = page.Locator($".hit a[href='{address}']");
        for (var attempt = 0; attempt < 20 && await found.CountAsync() == 0; attempt++)
            await page.GotoAsync($"/natverk/sok?q={word}");
        await found.First.ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a.button[download]"));
        Assert.Equal("rutin.txt", download.SuggestedFilename);
        Assert.Contains(word, await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        // A download is a navigation that the browser gives up.
        Assert.DoesNotContain(reader.Complaints, complaint => !complaint.Contains("/fil/", StringComparison.Ordinal));
    }
}
