using SigKunskap.Web.Features.Account;
using SigKunskap.Web.Features.Publishing.Comments;

namespace SigKunskap.Tests.Features.Publishing.Comments;

/// <summary>A draft that is open for comments by the network: members read it, say something, and read the answer.</summary>
public sealed class NetworkCommentsTests : CommentTest
{
    [Fact]
    public async Task A_member_finds_the_draft_says_something_and_reads_the_answer_after_the_last_day()
    {
        var (draft, round) = await Opened(toNetwork: true);
        var mia = At("medlem");
        var page = await mia.Go((await mia.Go("/natverk")).QuerySelector("main a[href='/natverk/synpunkter']")!.GetAttribute("href")!);
        page = await mia.Go(page.QuerySelector(".news a")!.GetAttribute("href")!);
        await mia.Send(page, "#synpunkter", ("k3", "Hos oss räcker två."));
        Assert.DoesNotContain("Hos oss räcker två.", await Reads("facilitator", $"/natverk/synpunkter/{round}"), StringComparison.Ordinal);
        var row = Assert.Single((await Listed(draft))!.Rows);
        Assert.Equal("mia, nätverket", row.Who);
        Assert.Null((await App.Get<AnswerComment>().For(Of("wilma"), draft, row.Comment.Id, row.Comment.Version, true, "Vi skriver två.", Cancel))!.Mistake);
        Assert.Contains("har ändrats", (await App.Get<AnswerComment>().For(Of("walter"), draft, row.Comment.Id, row.Comment.Version, false, "Nej.", Cancel))!.Mistake!, StringComparison.Ordinal);

        App.Clock.Advance(TimeSpan.FromDays(12));
        // Sign-ins last half a day.
        await SignIn(mia, "mia@example.se");

        Assert.Contains("varav 1 har fått svar", await Reads("medlem", "/natverk/synpunkter"), StringComparison.Ordinal);
        var later = await Reads("medlem", $"/natverk/synpunkter/{round}");
        Assert.Contains("Tas med Vi skriver två.", later, StringComparison.Ordinal);
        Assert.DoesNotContain("tre exemplar", later, StringComparison.Ordinal);
        await SignIn(At("sigge"), "sigge@example.se");
        await At("sigge").Go($"/natverk/synpunkter/{round}");
        Assert.Equal(404, At("sigge").Status);
        Assert.Contains("Hos oss räcker två.", System.Text.Encoding.UTF8.GetString(await App.Get<TakeAll>().For(await PersonOf("mia@example.se"), Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_open_to_those_with_a_link_alone_is_not_in_the_network()
    {
        var (_, round) = await Opened();
        await At("medlem").Go($"/natverk/synpunkter/{round}");

        Assert.Equal(404, At("medlem").Status);
        Assert.Contains("Inget utkast är öppet just nu", await Reads("medlem", "/natverk/synpunkter"), StringComparison.Ordinal);
        Assert.DoesNotContain("för synpunkter", await Reads("medlem", "/natverk"), StringComparison.Ordinal);
    }
}
