using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Features.Publishing.Releases;
using SigKunskap.Web.Features.Publishing.Requests;
using SigKunskap.Web.Ui;

namespace SigKunskap.Tests.Features.Publishing.Requests;

/// <summary>A test with a request for a change of the whole page, read as its first edition, of which there is a second.</summary>
public abstract class RequestTest : OfficeTest
{
    protected const string Title = "Skriv vem som frågar den unge", Text = "Hos oss vet ingen vem som ska fråga.";

    protected AnswerChangeRequest Answers => App.Get<AnswerChangeRequest>();

    protected async Task<int> Asked(string? paragraph = "p3", int? by = null, int edition = 1) =>
        (await App.Get<AskForChange>().For(new(Whole, edition, paragraph, Title, Text) { AskedBy = by }, Cancel)).Id ?? throw new InvalidOperationException("Nothing was asked.");

    protected async Task<ChangeRequest> Request(int id)
    {
        await using var db = await Db();
        return await db.ChangeRequests.AsNoTracking().Include(request => request.Steps).SingleAsync(request => request.Id == id, Cancel);
    }

    /// <summary>Tries a step of the prose; null where there is no such request for the person.</summary>
    protected async Task<string?> Step(string step, int id, string by = "wilma")
    {
        var seen = (await Request(id)).Version;
        if (step == "utkastet publiceras")
        {
            await Linked(id);
            await Publish();
            return "";
        }

        var answer = step switch
        {
            "låta alla läsa" => await Answers.Release(Of(by), id, seen, everybody: true, Cancel),
            "sidan ska ändras" or "besluta" => await Answers.Decide(Of(by), id, seen, changes: true, "Det ska stå.", Cancel),
            "sidan ska inte ändras" => await Answers.Decide(Of(by), id, seen, changes: false, "Det är olika överallt.", Cancel),
            "utgåva 2 har ändringen" or "peka ut en utgåva" => await Answers.Finish(Of(by), id, seen, 2, "p3", "", Cancel),
            "ett utkast svarar" or "låta ett utkast svara" => await Answers.Link(Of(by), id, seen, (await App.Get<BeginDraft>().Of(Of("wilma"), Whole, Cancel))!.Id, Cancel),
            "ta bort för gott" => await Answers.Remove(Of(by), id, seen, Cancel),
            _ => throw new InvalidOperationException($"Nobody knows how to {step}."),
        };
        return answer is null ? null : answer.Mistake ?? "";
    }

    /// <summary>Brings a request to a state of the prose.</summary>
    protected async Task<int> In(string state)
    {
        var id = await Asked();
        if (state != ChangeRequestWords.Of(ChangeRequestState.Received))
            Assert.Equal("", await Step(state == ChangeRequestWords.Of(ChangeRequestState.WillNotChange) ? "sidan ska inte ändras" : "sidan ska ändras", id));
        if (state == ChangeRequestWords.Of(ChangeRequestState.Changed))
            Assert.Equal("", await Step("utgåva 2 har ändringen", id));
        return id;
    }

    protected async Task Linked(int id)
    {
        Assert.Equal("", await Step("ett utkast svarar", id));
        var draft = (await Request(id)).DraftId!.Value;
        await Save("wilma", draft, text => text.Replace("Svaret ska nu skrivas ned.", "Svaret ska skrivas ned i tre exemplar.", StringComparison.Ordinal).Replace("två exemplar", "tre exemplar", StringComparison.Ordinal));
        var move = App.Get<MoveDraft>();
        Assert.Null((await move.Send(Of("wilma"), draft, 2, Cancel))!.Mistake);
        Assert.Null((await move.Review(Of("walter"), draft, 2, approved: true, "", Cancel))!.Mistake);
        Assert.Null((await move.Sign(Of("petra"), draft, 2, Owner, SignatureStand.Behind, "", Cancel))!.Mistake);
        Assert.Null((await move.Sign(Of("sigge"), draft, 2, Joint, SignatureStand.Behind, "", Cancel))!.Mistake);
        await using var db = await Db();
        Assert.NotNull((await App.Get<PublishAlone>().For(Of("petra"), await db.GuidanceDrafts.SingleAsync(d => d.Id == draft, Cancel), Cancel))!.Id);
    }

    protected async Task Publish()
    {
        Assert.Equal(1, await PublishDue());
        await Eventually.IsSo(() => App.Library.Find(Whole)!.Newest.Number == 3);
    }
}
