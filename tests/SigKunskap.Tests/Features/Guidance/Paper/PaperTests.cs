using System.Diagnostics;
using SigKunskap.Tests.Data;
using SigKunskap.Web.Platform.Pdf;

namespace SigKunskap.Tests.Features.Guidance.Paper;

/// <summary>PDF as its reader meets it, read by a program of another make (poppler).</summary>
public sealed class PaperTests : WebTest
{
    private const string PdfOfWhole = MadeUpLibrary.Whole + ".pdf?utgava=2";

    protected override TestApp.Setup Setup => new(Settings: ["--Site:Address", "http://sigkunskap.example"]);

    [Fact]
    public async Task A_page_is_tagged_Swedish_text_with_its_title_edition_date_and_sources()
    {
        using var paper = await Fetch(PdfOfWhole);

        var about = await Poppler("pdfinfo", paper.Path);
        Assert.Matches("Title: .*utgåva 2", about);
        Assert.Matches(@"Tagged: +yes", about);
        Assert.Matches(@"Page size: .*A4", about);
        var structure = await Poppler("pdfinfo", "-struct-text", paper.Path);
        Assert.Matches(@"(?s)H1 \(block\).*""", structure);
        Assert.Matches(@"H2 \(block\)", structure);
        Assert.Contains("/Lang (sv)", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(paper.Path, Cancel)), StringComparison.Ordinal);
        var page = App.Library.Find(new("samtycke", "vem-samtycker"))!;
        var text = Plain(await Poppler("pdftotext", paper.Path, "-"));
        Assert.Contains(page.Edition(2)!.Front.Title, text, StringComparison.Ordinal);
        Assert.Contains("Utgåva 2, gäller från", text, StringComparison.Ordinal);
        Assert.Contains("Kontrollerad mot lagen", text, StringComparison.Ordinal);
        Assert.All(page.Edition(2)!.Front.Sources, source => Assert.Contains(source.Title, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chosen_set_begins_with_its_contents_and_each_page_on_a_sheet_of_its_own()
    {
        using var paper = await Fetch("/vagledning/samling.pdf?sida=samtycke/vem-samtycker:1&sida=samtycke/vem-samtycker");

        var text = Plain(await Poppler("pdftotext", "-f", "1", "-l", "1", paper.Path, "-"));
        Assert.Contains("Vägledning från SigKunskap, 2 sidor", text, StringComparison.Ordinal);
        Assert.Contains("utgåva 1, gäller från", text, StringComparison.Ordinal);
        Assert.Matches(@"Pages: +([3-9]|\d\d)", await Poppler("pdfinfo", paper.Path));
    }

    [Fact]
    public async Task An_answer_of_a_tool_is_tagged_text_with_what_was_answered_and_the_laws_date()
    {
        using var paper = await Fetch(MadeUpLibrary.Tool + ".pdf?hus=kommun&bok=vanlig&alder=under-15");

        var about = await Poppler("pdfinfo", paper.Path);
        Assert.Matches(@"Tagged: +yes", about);
        Assert.Matches(@"H1 \(block\)", await Poppler("pdfinfo", "-struct-text", paper.Path));
        var text = Plain(await Poppler("pdftotext", paper.Path, "-"));
        var flow = App.Library.Flows.Single(flow => flow.Path == MadeUpLibrary.Tool);
        Assert.Contains(flow.Title, text, StringComparison.Ordinal);
        Assert.Contains("Dina svar", text, StringComparison.Ordinal);
        Assert.Contains("Lagen kontrollerad", text, StringComparison.Ordinal);
        Assert.Contains(".pdf?", (await App.Page(MadeUpLibrary.Tool + "?hus=kommun&bok=vanlig&alder=under-15")).QuerySelector("a[href*='.pdf?']")!.GetAttribute("href"), StringComparison.Ordinal);
        using var unfinished = await App.Ask(MadeUpLibrary.Tool + ".pdf");
        Assert.Contains(unfinished.StatusCode, new[] { System.Net.HttpStatusCode.OK, System.Net.HttpStatusCode.Redirect });
        Assert.NotEqual("application/pdf", unfinished.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_printed()
    {
        SkipWithoutChromium();
        foreach (var address in new[] { "/vagledning/samtycke/finns-inte.pdf", MadeUpLibrary.Whole + ".pdf?utgava=99", "/vagledning/samtycke/vem-samtycker/kort.pdf?utgava=99" })
            Assert.Equal(404, (int)(await App.Ask(address)).StatusCode);
        foreach (var address in new[] { "/vagledning/samling.pdf", "/vagledning/samling.pdf?sida=../../etc", "/vagledning/samling.pdf?" + string.Join('&', Enumerable.Range(0, 40).Select(number => $"sida=samtycke/{number}")) })
            Assert.Equal(400, (int)(await App.Ask(address)).StatusCode);
    }

    [Fact]
    public async Task Whoever_asks_for_very_many_is_told_to_wait()
    {
        var statuses = new List<int>();
        for (var i = 0; i < 25; i++)
            statuses.Add((int)(await App.Ask("/vagledning/samtycke/finns-inte.pdf")).StatusCode);

        Assert.Equal([404, 429], statuses.Distinct());
        Assert.Equal(20, statuses.Count(status => status == 404));
    }

    [Fact]
    public async Task A_program_that_never_ends_is_ended_with_what_it_started()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Programmet som aldrig slutar är ett skalprogram.");
        using var folder = new TestFolder();
        var (program, mark) = (folder.File("chromium"), folder.File("barn"));
        await File.WriteAllTextAsync(program, $"#!/bin/sh\nsleep 300 &\necho $! $PWD > {mark}\nwait\n", Cancel);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var app = await TestApp.Start(new(Settings: ["--Pdf:Chromium", program, "--Pdf:Seconds", "1"]));

        var answer = await app.Get<PdfPrinter>().For("<p>hej</p>", Cancel);

        Assert.Null(answer.Paper);
        var (child, place) = (await File.ReadAllTextAsync(mark, Cancel)).Trim().Split(' ') is [var id, var folderOfRun] ? (id, folderOfRun) : throw new InvalidOperationException("It did not run.");
        await Eventually.IsSo(() => !Directory.Exists($"/proc/{child}") || File.ReadAllText($"/proc/{child}/stat").Contains(") Z", StringComparison.Ordinal));
        Assert.False(Directory.Exists(place));
    }

    private async Task<Paper> Fetch(string address)
    {
        SkipWithoutChromium();
        using var answer = await App.Ask(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancel)}");
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        return new(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    /// <summary>A skip that everybody sees; in CI, where the programs are installed, a failure.</summary>
    private void SkipWithoutChromium()
    {
        var missing = !App.Get<PdfPrinter>().IsOffered || !File.Exists("/usr/bin/pdfinfo");
        Assert.False(missing && Environment.GetEnvironmentVariable("CI") == "true", "Chromium och poppler-utils ska finnas i CI.");
        Assert.SkipWhen(missing, "Chromium eller poppler-utils är inte installerat.");
    }

    private static async Task<string> Poppler(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
        var said = await process.StandardOutput.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.Equal(0, process.ExitCode);
        return said;
    }

    private static string Plain(string text) => string.Join(' ', text.Replace('\u00a0', ' ').Replace("\u00ad", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed class Paper : IDisposable
    {
        private readonly TestFolder folder = new();

        public Paper(byte[] bytes) => File.WriteAllBytes(Path, bytes);

        public string Path => folder.File("papper.pdf");

        public void Dispose() => folder.Dispose();
    }
}

/// <summary>Where nothing can print, no link says that it does; the page to print from serves.</summary>
public sealed class PaperOffTests : WebTest
{
    protected override TestApp.Setup Setup => new(Settings: ["--Pdf:Chromium", "ingen"]);

    [Fact]
    public async Task No_link_is_offered_and_the_chosen_pages_stand_ready_for_the_printer()
    {
        var page = await App.Page(MadeUpLibrary.Whole);
        Assert.DoesNotContain(page.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains(".pdf", StringComparison.Ordinal));
        Assert.Equal(404, (int)(await App.Ask(MadeUpLibrary.Whole + ".pdf")).StatusCode);

        var chosen = await App.Page("/vagledning/samling?sida=samtycke/vem-samtycker:1&sida=samtycke/vem-samtycker");

        Assert.Equal(2, chosen.QuerySelectorAll(".paper h1").Length);
        Assert.Empty(chosen.QuerySelectorAll(".paper [id], a[href*='.pdf']"));
        Assert.Contains("Välj högst", (await App.Page("/vagledning/samling?" + string.Join('&', Enumerable.Range(0, 31).Select(number => $"sida=a/{number}")))).Body!.TextContent, StringComparison.Ordinal);
    }
}
