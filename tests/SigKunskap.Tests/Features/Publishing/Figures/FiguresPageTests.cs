using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Features.Publishing.Figures;

namespace SigKunskap.Tests.Features.Publishing.Figures;

/// <summary>What editors are told of how their pages are read, and what is not told of anybody.</summary>
public sealed class FiguresPageTests : OfficeTest
{
    private const string Path = "/redaktion/siffror";
    private static readonly int[] DaysToSign = [1, 2, 4, 30, 3];

    [Fact]
    public async Task A_page_is_told_with_its_reads_its_searches_and_its_followers()
    {
        await using (var db = await Db())
        {
            db.PageCounts.AddRange(
                new() { Page = $"{Whole}", Day = new(2026, 11, 1), Reads = 40, FromSearch = 4 },
                new() { Page = $"{Whole}", Day = new(2026, 11, 23), Reads = 2, FromSearch = 2 },
                new() { Page = $"{Whole}", Day = new(2026, 10, 31), Reads = 4, FromSearch = 0 },
                new() { Page = "lattlast/samtycke", Day = new(2026, 11, 2), Reads = 4, FromSearch = 0 });
            db.SearchCounts.AddRange(new() { Day = new(2026, 11, 2), Query = "elmoped", Searches = 9, WithoutHits = 6, Clicks = 0 }, new() { Day = new(2026, 11, 3), Query = "sparkcykel", Searches = 9, WithoutHits = 4, Clicks = 0 });
            foreach (var member in await db.Members.ToListAsync(Cancel))
                db.Follows.Add(new() { MemberId = member.Id, Kind = FollowKind.Page, Target = $"{Whole}", Pace = Pace.Daily, Since = member.JoinedAt });
            await db.SaveChangesAsync(Cancel);
            Assert.Equal(7, await db.Follows.CountAsync(Cancel));
        }

        var page = await At("wilma").Go(Path);
        Assert.Equal("Vem behöver samtycka? Påhittat startinnehåll|42|färre än 5|6|7|0", string.Join('|', Row(page, "Vem behöver samtycka?")[..6]));
        Assert.Equal("färre än 5", Row(page, "Samtycke på lätt svenska")[1]);
        Assert.Contains("försenad", Row(page, "Vad väntar på granskning?")[6], StringComparison.Ordinal);
        var text = Plain(page.Body!.TextContent);
        Assert.Equal(["elmoped", "6"], Row(page, "elmoped"));
        Assert.DoesNotContain("sparkcykel", text, StringComparison.Ordinal);

        page = await At("wilma").Go($"{Path}?manad=2026-10");
        Assert.Equal("färre än 5", Row(page, "Vem behöver samtycka?")[1]);
        Assert.Equal("2026-11", (await At("wilma").Go($"{Path}?manad=1999-01")).QuerySelector("option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_table_is_taken_as_a_file_by_editors_alone()
    {
        var text = (await At("wilma").Go($"{Path}.csv")).Body!.TextContent;
        Assert.Contains("\"Vem behöver samtycka?\";\"/vagledning/samtycke/vem-samtycker\";\"Påhittat startinnehåll\";\"2026-11\";\"färre än 5\"", text, StringComparison.Ordinal);
        foreach (var other in new[] { "medlem", "facilitator" })
        {
            await At(other).Go($"{Path}.csv");
            Assert.Equal(404, At(other).Status);
        }

        await At("besökare").Go($"{Path}.csv");
        Assert.StartsWith("/konto/logga-in", At("besökare").At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signs_slowly_is_told_by_agency_when_five_signatures_lie_behind_it()
    {
        var now = App.Clock.GetUtcNow().UtcDateTime;
        var id = await Drafted();
        await using (var db = await Db())
        {
            foreach (var (days, revision) in DaysToSign.Select((days, index) => (days, 100 + index)))
            {
                db.DraftReviews.Add(new() { DraftId = id, Revision = revision, Approved = true, Comment = "", ById = Of("walter").Id, At = now.AddDays(-40) });
                db.DraftSignatures.Add(new() { DraftId = id, Revision = revision, Hash = new('0', 64), Agency = Joint, Stand = SignatureStand.Behind, Sentence = "", ById = Of("sigge").Id, At = now.AddDays(-40 + days) });
            }

            db.DraftReviews.Add(new() { DraftId = id, Revision = 200, Approved = true, Comment = "", ById = Of("walter").Id, At = now.AddDays(-40) });
            db.DraftSignatures.Add(new() { DraftId = id, Revision = 200, Hash = new('0', 64), Agency = Other, Stand = SignatureStand.Behind, Sentence = "", ById = Of("ulf").Id, At = now.AddDays(-39) });
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Null((await App.Get<MoveDraft>().Send(Of("wilma"), id, 2, Cancel))!.Mistake);
        Assert.Null((await App.Get<MoveDraft>().Review(Of("walter"), id, 2, approved: true, "", Cancel))!.Mistake);
        var page = await At("wilma").Go(Path);
        Assert.Equal(["Socialstyrelsen", "3", "1", "0 dagar"], Row(page, "Socialstyrelsen"));
        Assert.DoesNotContain("sigge", page.Body!.TextContent, StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromDays(2.5));

        var rows = await App.Get<SigningPace>().For(Cancel);
        Assert.Equal((3.0, 1, 2), Of(rows, Joint));
        Assert.Equal((null, 1, 2), Of(rows, Owner));
        Assert.Equal((null, 0, 0), Of(rows, Other));
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("1 3", 2)]
    [InlineData("1 2 9", 2)]
    [InlineData("1 2 4 9", 3)]
    public void The_median_is_the_one_in_the_middle(string days, double median) => Assert.Equal(median, SigningPace.MedianOf([.. days.Split(' ').Select(day => double.Parse(day, System.Globalization.CultureInfo.InvariantCulture))]));

    private static (double? Median, int Waiting, int Longest) Of(IEnumerable<SigningPace.Row> rows, string agency)
    {
        var row = rows.Single(row => row.Agency == agency);
        return (row.Median is { } median ? Math.Round(median, 3) : null, row.Waiting, row.Longest);
    }

    private static string[] Row(AngleSharp.Html.Dom.IHtmlDocument page, string title) =>
        [.. page.QuerySelectorAll("tr").Single(row => row.TextContent.Contains(title, StringComparison.Ordinal)).QuerySelectorAll("td").Select(cell => Plain(cell.InnerHtml.Contains("<br", StringComparison.Ordinal) ? $"{cell.Children[0].TextContent} {cell.Children[^1].TextContent}" : cell.TextContent))];
}
