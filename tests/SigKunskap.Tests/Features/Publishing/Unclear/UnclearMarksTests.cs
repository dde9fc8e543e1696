using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Features.Stewardship;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Guidance;
using SigKunskap.Web.Features.Publishing.Unclear;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Publishing.Unclear;

/// <summary>What readers found unclear comes to the editors of the agency that owns the page, and to nobody else.</summary>
public sealed class UnclearMarksTests : StewardshipTest
{
    private const string Path = "/redaktion/oklart";

    [Fact]
    public async Task An_editor_of_the_owner_reads_the_marks_by_paragraph_and_takes_them_away()
    {
        await Network();
        await Appoint("anna@example.se", "startinnehall");
        Assert.Contains("Inget är märkt som oklart", (await Anna.Go(Path)).Body!.TextContent, StringComparison.Ordinal);
        await Mark("p3", "Vem frågar?");
        await Mark("p5", "Hur länge?");
        await Mark("p3", "Gäller det alla?");

        var page = await Anna.Go(Path);
        var rows = page.QuerySelectorAll(".timeline > li").ToList();
        Assert.Equal([$"{MadeUpLibrary.Whole}#p3", $"{MadeUpLibrary.Whole}#p5"], rows.Select(row => row.QuerySelector("h3 a")!.GetAttribute("href")));
        Assert.Contains("2 läsare", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Fråga den unge först", rows[0].QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Gäller det alla?", "Vem frågar?"], rows[0].QuerySelectorAll("ul > li").Select(mark => mark.FirstChild!.TextContent.Trim()));

        await Mark("p3", "Kom medan hon läste.");
        page = await Anna.Send(page, "main form", ("sett", rows[0].QuerySelector("button")!.GetAttribute("value")));
        var left = Assert.Single(page.QuerySelectorAll(".timeline > li"), row => row.TextContent.Contains("Fråga den unge", StringComparison.Ordinal));
        Assert.Contains("En läsare", left.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kom medan hon läste.", left.TextContent, StringComparison.Ordinal);
        Assert.Contains("unclear.done page samtycke/vem-samtycker", await Audited());
        Assert.Contains("Gick igenom läsares märken", (await Keeper.Go("/forvaltning/logg")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_editors_of_another_agency_there_is_none_and_to_others_no_page()
    {
        await Network();
        await Mark("p3", "Vem frågar?");
        foreach (var other in new[] { Anna, Keeper })
        {
            await other.Go(Path);
            Assert.Equal(404, other.Status);
        }

        var visitor = Stranger();
        await visitor.Go(Path);
        Assert.StartsWith("/konto/logga-in", visitor.At, StringComparison.Ordinal);

        var id = await Appoint("anna@example.se", "polisen");
        Assert.Contains("Inget är märkt som oklart", (await Anna.Go(Path)).Body!.TextContent, StringComparison.Ordinal);
        var editor = new Editor(id, "anna", new Dictionary<string, EditorRole> { ["polisen"] = EditorRole.Publisher });
        Assert.False(await App.Get<UnclearMarks>().Done(editor, new("samtycke", "vem-samtycker"), "p3", int.MaxValue, Cancel));
        await using var db = await Db();
        Assert.Equal(1, await db.UnclearMarks.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_mark_on_a_paragraph_that_has_gone_leads_to_the_edition_that_had_it()
    {
        await Network();
        await Appoint("anna@example.se", "startinnehall");
        var first = App.Library.Find(new("samtycke", "vem-samtycker"))!.Editions[0];
        var gone = first.IdOf(first.Content.Paragraphs.Single(paragraph => paragraph.Text.Contains("kastrull", StringComparison.Ordinal)));
        await Mark(gone, "Vilket stycke?", "1");

        var row = Assert.Single((await Anna.Go(Path)).QuerySelectorAll(".timeline > li"));

        Assert.Contains("stycket finns inte längre", row.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{MadeUpLibrary.Whole}?utgava=1#{gone}", row.QuerySelector("h3 a")!.GetAttribute("href"));
    }

    private async Task<int> Appoint(string email, string agency)
    {
        await using var db = await Db();
        var member = await db.Members.SingleAsync(m => m.Email == email, Cancel);
        db.Editorships.Add(new() { MemberId = member.Id, Agency = agency, Role = EditorRole.Writer, Since = member.JoinedAt });
        await db.SaveChangesAsync(Cancel);
        return member.Id;
    }

    private async Task Mark(string paragraph, string reason, string? edition = null) =>
        Assert.Empty((await App.Get<MarkUnclear>().For(new((ShowPage.Shown)App.Get<ShowPage>().For(new("samtycke", "vem-samtycker", Edition: edition)), paragraph, reason, false), Cancel)).Mistakes);
}
