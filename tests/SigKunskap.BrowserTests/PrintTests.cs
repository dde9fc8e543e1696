using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SigKunskap.Content.Flows;
using SigKunskap.Web.Platform;

namespace SigKunskap.BrowserTests;

/// <summary>On paper: no navigation, edition and date on every sheet, and a card that is one side.</summary>
public sealed partial class PrintTests(PortalInBrowser portal)
{
    [Fact]
    public async Task On_paper_there_is_no_navigation_and_no_form()
    {
        var found = new List<string>();
        await using var reader = await portal.Reader();
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var place in portal.Places.Where(place => place.Status == 200 && !place.Address.StartsWith("/sok", StringComparison.Ordinal)))
        {
            await reader.Visit(place);
            var shown = await reader.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('.skip, body > header, body > footer, nav, form[role=search], .cite, .as-of')].filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 70))");
            found.AddRange(shown.Select(element => $"{place}: {element}"));
        }

        Found.Nothing(found);
    }

    [Fact]
    public async Task Every_sheet_of_a_long_page_carries_its_edition_and_its_date()
    {
        var page = portal.Places.First(place => place.Kind == "vägledning").Address;
        var edition = portal.Library.Pages.First(other => other.Address.Path == page).Shown(portal.Today);
        await using var reader = await portal.Reader();
        await reader.Page.GotoAsync(page);

        var sheets = await Sheets(await reader.Page.PdfAsync(new() { PreferCSSPageSize = true }));

        Assert.True(sheets.Count > 2, $"bara {sheets.Count} blad");
        Assert.All(sheets, sheet => Assert.Contains($"utgåva {edition.Number}", sheet, StringComparison.Ordinal));
        Assert.All(sheets, sheet => Assert.Contains(Plain(edition.Front.ValidFrom.InWords()), sheet, StringComparison.Ordinal));
        // The line stands once on each sheet, and the text of the page is all there.
        Assert.All(sheets, sheet => Assert.Single(Regex.Matches(sheet, $"utgåva {edition.Number}, gäller")));
        var all = string.Concat(sheets);
        Assert.All(edition.Content.Sections.Where(section => section.Heading.Length > 0), section => Assert.Contains(Plain(section.Heading), all, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_folded_on_the_screen_stands_whole_on_paper()
    {
        var flow = portal.Library.Flows.Single(flow => flow.Name == "maste-jag-anmala");
        var scenario = flow.Scenarios.First(scenario => FlowWalk.Of(flow, scenario.Answers) is { Next: null, Findings.Count: > 3 });
        var folded = FlowWalk.Of(flow, scenario.Answers).Findings.Skip(1).Where(outcome => outcome.Kind is OutcomeKind.Advice or OutcomeKind.AskLawyer).ToList();
        await using var reader = await portal.Reader();
        await reader.Page.GotoAsync($"{flow.Path}?{string.Join('&', scenario.Answers.Select(answer => $"{answer.Key}={answer.Value}"))}");

        Assert.NotEmpty(folded);
        Assert.Equal(folded.Count, await reader.Page.Locator(".outcome details:not([open])").CountAsync());
        var all = string.Concat(await Sheets(await reader.Page.PdfAsync(new() { PreferCSSPageSize = true })));
        Assert.All(folded.SelectMany(outcome => outcome.WriteDown), line => Assert.Contains(Letters(line), Letters(all), StringComparison.Ordinal));
        Assert.DoesNotContain("Hela svaret", all, StringComparison.Ordinal);
    }

    /// <summary>A line that was broken on paper is the same line.</summary>
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [Fact]
    public async Task Every_card_is_exactly_one_sheet()
    {
        var found = new List<string>();
        await using var reader = await portal.Reader();
        foreach (var page in portal.Library.Pages.Where(page => page.Shown(portal.Today).Content.CardHtml is not null))
        {
            await reader.Page.GotoAsync($"{page.Address.Path}/kort");
            var count = SheetCount(await reader.Page.PdfAsync(new() { PreferCSSPageSize = true }));
            if (count != 1)
                found.Add($"{page.Address.Path}/kort: {count} blad");
        }

        Found.Nothing(found);
    }

    /// <summary>The root of a PDF's page tree says how many pages there are.</summary>
    private static int SheetCount(byte[] pdf) => PageTree().Matches(Encoding.Latin1.GetString(pdf)).Max(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The text of each sheet, with plain spaces.</summary>
    private static async Task<IReadOnlyList<string>> Sheets(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var reading = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", "-enc", "UTF-8", file, "-"]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
            var text = await reading.StandardOutput.ReadToEndAsync();
            await reading.WaitForExitAsync();
            Assert.Equal(0, reading.ExitCode);
            return [.. text.Split('\f', StringSplitOptions.RemoveEmptyEntries).Select(Plain)];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("pdftotext (poppler-utils) finns inte, så bladen kan inte läsas.");
            throw;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Plain(string text) => Space().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"/Type\s*/Pages[^>]*?/Count (\d+)")]
    private static partial Regex PageTree();
}
