using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Platform.Access;
using static Microsoft.Playwright.Assertions;

namespace SigKunskap.BrowserTests;

/// <summary>The writing page as an editor has it: what is typed is shown, what is wrong is told by its line, and what is pasted keeps its form.</summary>
public sealed class WritingJourneyTests(PortalInBrowser portal)
{
    private const string Owner = "startinnehall";

    /// <summary>As Word puts it on the clipboard, in short.</summary>
    private const string FromWord = """
        <html><head><style>p { margin: 0 }</style></head><body>
        <h1>Innan mötet</h1>
        <p class=MsoNormal>Fråga <b>den unge</b> <i>först</i>, se <a href="https://example.org/a">sidan</a>.</p>
        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Skriv ned</p>
        <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>om det behövs</p>
        <ol><li>Ring</li><li>Berätta</li></ol>
        <table><tr><td>Vem</td><td>När</td></tr></table>
        </body></html>
        """;

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_text_is_shown_while_it_is_typed(int width)
    {
        await using var reader = await portal.Reader(new() { ViewportSize = new() { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });
        await reader.Become(People.Facilitator);
        var page = reader.Page;
        await page.GotoAsync($"/redaktion/utkast/{await Draft()}/skriv");
        Assert.Empty(await AccessibilityTests.Violations(page, $"skriv ({width} px"));

        await page.FillAsync("#text", "Ett nytt stycke. {vägledning}\n\nSe 99 kap. 1 § SoL. {lag sedd C1}");
        await Expect(page.Locator(".draft-page")).ToContainTextAsync("Ett nytt stycke.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Rad 3:" }).ClickAsync();
        Assert.Equal("Se 99 kap. 1 § SoL. {lag sedd C1}", await page.EvaluateAsync<string>("() => (t => t.value.slice(t.selectionStart, t.selectionEnd))(document.getElementById('text'))"));

        await page.FillAsync(".insert [name=q]", "SoL 19:1");
        await page.ClickAsync(".insert button");
        await page.GetByRole(AriaRole.Button, new() { Name = "Infoga 19 kap. 1 § SoL" }).ClickAsync();
        await Expect(page.Locator("#text")).ToHaveValueAsync("Ett nytt stycke. {vägledning}\n\n19 kap. 1 § SoL");

        await page.EvaluateAsync("html => { const clipboardData = new DataTransfer(); clipboardData.setData('text/html', html); document.getElementById('text').select(); document.getElementById('text').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })); }", FromWord);
        await Expect(page.Locator("#text")).ToHaveValueAsync("## Innan mötet\n\nFråga **den unge** *först*, se [sidan](https://example.org/a).\n\n- Skriv ned\n  - om det behövs\n1. Ring\n2. Berätta\n\nVem; När");
        await Expect(page.Locator(".draft-page")).ToContainTextAsync("Innan mötet");
        Assert.Empty(await AccessibilityTests.Violations(page, $"skriv, i arbete ({width} px"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await Expect(page.Locator(".notice-box").First).ToContainTextAsync("Sparat som text");
        Assert.Empty(reader.Complaints);
    }

    /// <summary>A draft of its own, for an editor among the made-up people.</summary>
    private async Task<int> Draft()
    {
        await portal.People.Ticket(People.Facilitator);
        await using var db = await portal.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync();
        var member = await db.Members.SingleAsync(m => m.UserName!.StartsWith(People.Facilitator));
        if (!await db.Editorships.AnyAsync(e => e.MemberId == member.Id && e.Agency == Owner))
        {
            db.Editorships.Add(new() { MemberId = member.Id, Agency = Owner, Role = EditorRole.Publisher, Since = DateTime.UtcNow });
            await db.SaveChangesAsync();
        }

        var editor = new Editor(member.Id, member.Name, new Dictionary<string, EditorRole> { [Owner] = EditorRole.Publisher });
        var begun = await portal.Get<BeginDraft>().New(editor, Owner, "samtycke", $"skrivprov-{Guid.NewGuid():n}", "Vad skriver vi?");
        return begun?.Id ?? throw new InvalidOperationException($"No draft was begun: {begun?.Mistake}");
    }
}
