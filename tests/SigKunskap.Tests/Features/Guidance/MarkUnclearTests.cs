using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Features.Publishing;
using SigKunskap.Web.Features.Guidance;

namespace SigKunskap.Tests.Features.Guidance;

/// <summary>A reader says that a paragraph is unclear, without account and without script.</summary>
public sealed class MarkUnclearTests : LibraryTest
{
    private const string Form = "main form", Address = $"{MadeUpLibrary.Whole}/oklart?stycke=p3";

    [Fact]
    public async Task From_the_paragraph_to_a_mark_that_names_nobody()
    {
        using var visitor = new Visitor(App);
        var cite = (await visitor.Go(MadeUpLibrary.Whole)).QuerySelector("#p3 .cite")!.GetAttribute("href")!;
        var page = await visitor.Go((await visitor.Go(cite)).QuerySelector("main a[href*='/oklart?']")!.GetAttribute("href")!);
        Assert.Contains("Fråga den unge först", page.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);

        var thanks = await visitor.Send(page, Form, ("varfor", "  Gäller det\u200b också när de är oense?\n"));

        Assert.Equal("Tack", thanks.QuerySelector("h1")!.TextContent);
        Assert.NotNull(thanks.QuerySelector($"a[href='{MadeUpLibrary.Whole}#p3']"));
        var mark = Assert.Single(await Read(db => db.UnclearMarks.Include(m => m.Page).AsNoTracking().ToListAsync(Cancel)));
        Assert.Equal(("vem-samtycker", 2, "p3", "Gäller det också när de är oense?", new DateOnly(2026, 11, 23)), (mark.Page.Slug, mark.EditionNumber, mark.ParagraphId, mark.Reason, mark.MarkedOn));
    }

    [Fact]
    public async Task What_points_out_a_person_is_not_kept()
    {
        using var visitor = new Visitor(App);
        var told = await visitor.Send(await visitor.Go(Address), Form, ("varfor", "Ring mig på 070-174 06 35."));
        Assert.Contains("Ingenting är skickat", told.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(told.QuerySelector("input[name=ingen]"));

        told = await visitor.Send(await visitor.Go(Address), Form, ("varfor", "Gäller det Ali på Björkskolan?"));
        Assert.Equal("Gäller det Ali på Björkskolan?", told.QuerySelector("#varfor")!.GetAttribute("value"));
        Assert.Equal(0, await Kept());
        await visitor.Send(told, Form, ("ingen", "1"));
        Assert.Equal(1, await Kept());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u200b \n")]
    [InlineData(null)]
    public async Task A_mark_has_a_reason_of_one_line(string? reason)
    {
        using var visitor = new Visitor(App);
        foreach (var typed in new[] { reason, new string('o', 201) })
            Assert.Contains("högst 200 tecken", (await visitor.Send(await visitor.Go(Address), Form, ("varfor", typed))).QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(0, await Kept());
    }

    [Theory]
    [InlineData($"{MadeUpLibrary.Whole}/oklart")]
    [InlineData($"{MadeUpLibrary.Whole}/oklart?stycke=p99")]
    [InlineData($"{MadeUpLibrary.Whole}/oklart?stycke=p3&utgava=9")]
    [InlineData("/vagledning/samtycke/finns-inte/oklart?stycke=p1")]
    public async Task A_paragraph_that_there_is_not_cannot_be_marked(string address) => await App.Page(address, 404);

    [Fact]
    public async Task One_address_sends_no_more_than_so_many_in_a_minute_and_never_without_our_form()
    {
        using var visitor = new Visitor(App);
        var page = await visitor.Go(Address);
        for (var number = 0; number < 7; number++)
            await visitor.Send(page, Form, ("varfor", "Vem är vi?"));
        Assert.Equal((429, 6), (visitor.Status, await Kept()));

        App.Clock.Advance(TimeSpan.FromMinutes(2));
        using var stranger = new Visitor(App);
        var forged = (IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!;
        forged.Value = "påhittat";
        await stranger.Send(page, Form, ("varfor", "Vem är vi?"));
        Assert.Equal(6, await Kept());
    }

    [Fact]
    public async Task A_page_takes_so_many_marks_and_says_so_when_it_takes_no_more()
    {
        var shown = (ShowPage.Shown)App.Get<ShowPage>().For(new("samtycke", "vem-samtycker"));
        await using (var db = await App.Get<IDbContextFactory<SigKunskap.Web.Data.SigKunskapDb>>().CreateDbContextAsync(Cancel))
        {
            var page = await db.GuidancePages.SingleAsync(p => p.Slug == "vem-samtycker", Cancel);
            db.UnclearMarks.AddRange(Enumerable.Range(0, MarkUnclear.MostOnPage - 1).Select(_ => new SigKunskap.Web.Data.Publishing.UnclearMark { PageId = page.Id, EditionNumber = 2, ParagraphId = "p3", Reason = "Vem?", MarkedOn = new(2026, 11, 1) }));
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Empty((await App.Get<MarkUnclear>().For(new(shown, "p3", "Vem?", false), Cancel)).Mistakes);
        Assert.Contains("inga fler tas emot", Assert.Single((await App.Get<MarkUnclear>().For(new(shown, "p3", "Vem?", false), Cancel)).Mistakes), StringComparison.Ordinal);
        Assert.Equal(MarkUnclear.MostOnPage, await Kept());
    }

    private Task<int> Kept() => Read(db => db.UnclearMarks.CountAsync(Cancel));
}
