using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Features.Stewardship;
using SigKunskap.Web.Features.About;

namespace SigKunskap.Tests.Features.About;

/// <summary>Anybody tells of a page they could not use, from that page and without script; a facilitator sees to it.</summary>
public sealed class ReportProblemTests : StewardshipTest
{
    private const string Form = "main form", Link = "footer a[href^='/tillganglighet/rapportera']";

    [Fact]
    public async Task From_the_foot_of_an_open_page_to_the_facilitators_list()
    {
        await Network();
        var visitor = Stranger();
        var from = (await visitor.Go("/sok?q=min+hemliga+fråga")).QuerySelector(Link)!.GetAttribute("href")!;
        var page = await visitor.Go(from);
        Assert.Equal("/sok", page.QuerySelector("#var")!.GetAttribute("value"));

        var done = await visitor.Send(page, Form, ("vad", "Jag når inte knappen Sök med tangentbordet."), ("epost", "lisa@kommunen.exempel"));
        Assert.Contains("Tack", done.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);

        Assert.Contains("Tillgänglighetsproblem (1)", (await Keeper.Go("/forvaltning")).Body!.TextContent, StringComparison.Ordinal);
        var list = await Keeper.Go("/forvaltning/tillganglighet");
        var report = Assert.Single(list.QuerySelectorAll(".reports li"));
        Assert.Contains("Jag når inte knappen", report.TextContent, StringComparison.Ordinal);
        Assert.Equal("mailto:lisa@kommunen.exempel", report.QuerySelector("a")!.GetAttribute("href"));
        list = await Keeper.Send(list, "#anmalan", ("hanterad", report.QuerySelector("button")!.GetAttribute("value")));
        Assert.Contains("Ingen anmälan väntar", list.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("report.handled report 1", await Audited());
    }

    [Fact]
    public async Task The_button_stands_on_open_and_closed_pages_alike()
    {
        await Network();
        foreach (var path in new[] { "/", "/vagledning", "/tillganglighet", "/finns/inte", "/natverk", "/konto", "/forvaltning/logg" })
        {
            var href = (await Keeper.Go(path)).QuerySelector(Link)!.GetAttribute("href")!;
            Assert.StartsWith("/tillganglighet/rapportera?sida=%2F", href, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_points_out_a_person_is_not_kept()
    {
        var visitor = Stranger();
        var told = await visitor.Send(await visitor.Go(ReportPath), Form, ("vad", "Ring mig på 070-174 06 35 om knappen."));
        Assert.Contains("Ingenting är skickat", told.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(told.QuerySelector("input[name=ingen]"));
        Assert.Contains("070-174 06 35", told.QuerySelector("#vad")!.TextContent, StringComparison.Ordinal);

        told = await visitor.Send(await visitor.Go(ReportPath), Form, ("vad", "Ali på Björkskolan har hotats, och sidan går inte att läsa."));
        Assert.NotNull(told.QuerySelector("input[name=ingen]"));
        await using (var db = await Db())
            Assert.Equal(0, await db.ProblemReports.CountAsync(Cancel));
        await visitor.Send(told, Form, ("ingen", "1"));
        await using (var db = await Db())
            Assert.Equal(1, await db.ProblemReports.CountAsync(Cancel));
    }

    [Theory]
    [InlineData("", "", "Skriv vad du försökte göra")]
    [InlineData("Knappen syns inte.", "inte en adress", "Skriv hela e-postadressen")]
    public async Task What_is_missing_is_told_and_what_was_typed_stays(string what, string contact, string mistake)
    {
        var visitor = Stranger();

        var told = await visitor.Send(await visitor.Go(ReportPath), Form, ("vad", what), ("epost", contact));

        Assert.Contains(mistake, told.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((what, contact), (told.QuerySelector("#vad")!.TextContent, told.QuerySelector("#epost")!.GetAttribute("value") ?? ""));
    }

    [Fact]
    public async Task One_address_sends_no_more_than_so_many_in_a_minute()
    {
        var visitor = Stranger();
        var page = await visitor.Go(ReportPath);
        for (var number = 0; number < 7; number++)
            await visitor.Send(page, Form, ("vad", "Knappen syns inte."));

        Assert.Equal(429, visitor.Status);
        await using var db = await Db();
        Assert.Equal(6, await db.ProblemReports.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_report_is_taken_away_when_its_time_is_out()
    {
        Assert.Empty((await App.Get<ReportProblem>().For(new("Knappen syns inte.", "https://sigkunskap.se/sok?q=x#y", "", false), Cancel)).Mistakes);
        await using var db = await Db();
        Assert.Equal("/sok", (await db.ProblemReports.AsNoTracking().SingleAsync(Cancel)).Where);
        Assert.Equal(0, await App.Get<OldReports>().Remove(Cancel));

        App.Clock.Advance(TimeSpan.FromDays(181));

        Assert.Equal(1, await App.Get<OldReports>().Remove(Cancel));
    }

    private const string ReportPath = "/tillganglighet/rapportera?sida=%2Fsok";
}
