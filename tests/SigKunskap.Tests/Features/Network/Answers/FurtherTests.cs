using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Publishing.Drafts;

namespace SigKunskap.Tests.Features.Network.Answers;

/// <summary>A finished question becomes a request for a change or a draft: the sources are kept, and neither words nor names of members go along.</summary>
public sealed class FurtherTests : AnswersTest
{
    private string Path => $"/natverk/diskussioner/{Discussion}/andring";

    [Fact]
    public async Task Who_asked_takes_a_finished_question_to_the_editors_with_its_sources()
    {
        await Finished();
        await Verified();
        var mia = People["mia"];
        Assert.Contains(Path, (await mia.Go($"/natverk/diskussioner/{Discussion}")).QuerySelectorAll("a").Select(link => link.GetAttribute("href")));

        var page = await mia.Go(Path);
        Assert.DoesNotContain("kastrullen", page.Body!.TextContent, StringComparison.Ordinal);
        page = await mia.Send(page, "main form", ("sida", Page), ("vad", "Skriv vem som skriver ned"), ("gor", "visa"));
        page = await mia.Send(page, "main form", ("stycke", "p3"), ("varfor", "Sven säger att sven kan det, och @sven också."), ("gor", "skicka"));
        Assert.Contains("Den får inte nämna någon som har skrivit", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Skriv vem som skriver ned", page.QuerySelector("#vad")!.GetAttribute("value"));
        await mia.Send(page, "main form", ("stycke", "p3"), ("varfor", "Hos oss är det oklart vem som gör det."), ("gor", "skicka"));

        Assert.StartsWith("/andringsbegaran/", mia.At, StringComparison.Ordinal);
        await using var db = await Db();
        var request = await db.ChangeRequests.AsNoTracking().SingleAsync(Cancel);
        Assert.Equal((ChangeRequestSource.Discussion, Discussion, "p3"), (request.Source!.Value, request.SourceId!.Value, request.ParagraphId));
        Assert.Equal([Post], await db.UsedPosts.Where(used => used.RequestId == request.Id).Select(used => used.PostId).ToListAsync(Cancel));
        var open = await App.Text($"/andringsbegaran/{request.Id}");
        Assert.DoesNotContain("diskussioner/", open, StringComparison.Ordinal);
        Assert.DoesNotContain("inlagg/", open, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_begins_a_page_that_remembers_the_answer_and_holds_none_of_its_words()
    {
        await Finished();
        await Verified();
        var petra = People["petra"];

        await petra.Send(await petra.Go($"/redaktion/ur-diskussion/{Discussion}"), "main form", ("titel", "Vem skriver ned svaret?"), ("amne", "samtycke"), ("myndighet", Agency));

        Assert.StartsWith("/redaktion/utkast/", petra.At, StringComparison.Ordinal);
        var text = await Reads("petra", petra.At);
        Assert.Contains("Svar i en diskussion, kontrollerat av Socialstyrelsen", text, StringComparison.Ordinal);
        await using var db = await Db();
        var source = await db.DraftRevisions.Select(revision => revision.Source).SingleAsync(Cancel);
        foreach (var word in new[] { "kastrullen", "spårvagnen", "sven", "mia" })
            Assert.DoesNotContain(word, source, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Post, await db.UsedPosts.Where(used => used.DraftId != null).Select(used => used.PostId).SingleAsync(Cancel));
    }

    [Fact]
    public async Task A_question_without_an_answer_and_one_in_a_room_that_is_not_theirs_go_no_further()
    {
        var (petra, mia) = (await Who("petra"), await Who("mia"));
        var (from, ask) = (App.Get<DraftFromDiscussion>(), App.Get<RequestFromDiscussion>());
        Assert.Null(await from.Find(petra, Discussion, Cancel));
        Assert.Null(await ask.Find(mia, Discussion, Cancel));

        await Finished();
        Assert.NotNull(await from.Find(petra, Discussion, Cancel));
        Assert.NotNull(await ask.Find(mia, Discussion, Cancel));
        Assert.Null(await ask.Find(petra, Discussion, Cancel));

        Assert.True(await App.Get<ChangeDiscussion>().Move(await Who("facilitator"), Discussion, "omrade-exempelby", cancel: Cancel));
        Assert.Null(await from.Find(petra, Discussion, Cancel));
        Assert.Null(await from.For(petra, EditorAs(petra, EditorRole.Publisher), Discussion, Agency, "samtycke", "", "Vem?", Cancel));
    }

    private async Task Finished() => Assert.True(await App.Get<ChangeDiscussion>().Accept(await Who("mia"), Discussion, Post, Cancel));
}
