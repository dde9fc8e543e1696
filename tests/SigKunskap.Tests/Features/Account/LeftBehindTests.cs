using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Features.Network.Documents;
using SigKunskap.Web.Features.Account;
using SigKunskap.Web.Features.Network.Meetings;
using SigKunskap.Web.Features.Network.Meetings.Calendars;

namespace SigKunskap.Tests.Features.Account;

/// <summary>What becomes of places at meetings and of documents when somebody leaves, and that both are in what one may take along.</summary>
public sealed class LeftBehindTests : DocumentTest
{
    [Fact]
    public async Task Who_leaves_gives_their_place_to_the_one_who_waits()
    {
        var (meeting, signUps) = (await Called(capacity: "1"), App.Get<ChangeSignUp>());
        Assert.Equal(0, (await signUps.Join(await PersonOf(Mia), meeting, Cancel)).Waiting);
        Assert.Equal(1, (await signUps.Join(await PersonOf(Anders), meeting, Cancel)).Waiting);
        var (mia, anders) = (await PersonOf(Mia), await PersonOf(Anders));
        await App.Get<OwnCalendar>().Renew(mia, Cancel);

        Assert.Null(await App.Get<LeaveNetwork>().For(mia, Cancel));

        await using var db = await Db();
        Assert.Equal([anders.Id], await db.SignUps.Select(s => s.MemberId).ToListAsync(Cancel));
        Assert.Equal([$"{meeting} {anders.Id}"], await db.Changes.Where(change => change.Kind == "meeting.place").Select(change => change.Subject).ToListAsync(Cancel));
        Assert.Equal(0, await db.CalendarKeys.CountAsync(Cancel));
        Assert.Contains("Du är anmäld och har plats", (await Other.Go($"/natverk/traffar/{meeting}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiting_place_given_up_moves_nobody_in()
    {
        var (meeting, signUps) = (await Called(capacity: "1"), App.Get<ChangeSignUp>());
        await signUps.Join(await PersonOf(Fanny), meeting, Cancel);
        await signUps.Join(await PersonOf(Mia), meeting, Cancel);
        await signUps.Join(await PersonOf(Anders), meeting, Cancel);

        Assert.Null(await App.Get<LeaveNetwork>().For(await PersonOf(Mia), Cancel));

        await using var db = await Db();
        Assert.Equal(0, await db.Changes.CountAsync(change => change.Kind == "meeting.place", Cancel));
        Assert.Equal(2, await db.SignUps.CountAsync(Cancel));
    }

    [Fact]
    public async Task Documents_that_were_shared_stay_without_the_name_and_begun_ones_go()
    {
        var id = await Share("rutin.txt", "Hej"u8.ToArray());
        var begun = await Describe(title: "Påbörjad");

        await Browser.Send(await Browser.Go("/konto/lamna"), "main form");

        var page = await Other.Go($"/natverk/dokument/{id}");
        Assert.Contains("Tidigare medlem", page.QuerySelector("article.post")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("mia", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Hej", (await Other.Go($"/natverk/dokument/{id}/fil/1")).Body!.TextContent);
        await using var db = await Db();
        Assert.False(await db.DocumentVersions.AnyAsync(v => v.Id == begun, Cancel));
        Assert.Equal([id], await db.SharedDocuments.Select(d => d.Id).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Documents_and_sign_ups_are_in_what_is_mine_and_those_of_others_are_not()
    {
        var (id, meeting) = (await Share("rutin.txt", "Hej"u8.ToArray()), await Called());
        await App.Get<ChangeSignUp>().Join(await PersonOf(Mia), meeting, Cancel);

        using var mine = JsonDocument.Parse((await Browser.Go(TakeAll.Path)).Body!.TextContent);
        Assert.Equal("Rutin för möten", mine.RootElement.GetProperty("Dokument")[0].GetProperty("Titel").GetString());
        Assert.Equal("rutin.txt", mine.RootElement.GetProperty("DokumentVersioner")[0].GetProperty("Fil").GetString());
        Assert.Equal("Planeringsdag", mine.RootElement.GetProperty("Anmalningar")[0].GetProperty("Rubrik").GetString());

        using var others = JsonDocument.Parse((await Other.Go(TakeAll.Path)).Body!.TextContent);
        Assert.Equal((0, 0, 0), (others.RootElement.GetProperty("Dokument").GetArrayLength(), others.RootElement.GetProperty("DokumentVersioner").GetArrayLength(), others.RootElement.GetProperty("Anmalningar").GetArrayLength()));
        Assert.True(id > 0);
    }

    private async Task<int> Called(string capacity = "") =>
        (await App.Get<CallMeeting>().For(await PersonOf(Fanny), new(new MeetingForm { Kind = "Network", Title = "Planeringsdag", Text = "Vi ses.", Room = "alla", Day = "2027-02-10", Time = "09:00", EndTime = "12:00", Place = "Här", Capacity = capacity }, Guid.NewGuid(), null), Cancel)).Meeting!.Value;
}
