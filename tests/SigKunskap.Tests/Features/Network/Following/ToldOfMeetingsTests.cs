using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Following;
using SigKunskap.Web.Features.Network.Meetings;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Network.Following;

/// <summary>A new meeting and a new document are told to those who follow where they are; a change and a place to those who have signed up.</summary>
public sealed class ToldOfMeetingsTests : MailTest
{
    private const string Fanny = "facilitator@example.se";

    [Fact]
    public async Task A_new_meeting_is_told_to_those_who_follow_its_room()
    {
        await Follow(Mia, FollowKind.Room, NetworkRooms.ForAll);
        await Called();
        await Settled();

        var mail = Assert.Single(Mails.All);
        Assert.Equal("Ny träff: Nätverksmöte om övergångar", mail.Subject);
        Assert.Contains("onsdag 10\u00a0februari 2027", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_signed_up_is_told_when_it_is_moved_and_when_it_is_cancelled()
    {
        var meeting = await Called();
        await App.Get<ChangeSignUp>().Join(await PersonOf(Mia), meeting, Cancel);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Change(meeting, form => form with { Day = "2027-02-17", LastDay = "2027-02-17" });
        await Settled();
        var moved = Assert.Single(Mails.All);
        Assert.Equal("Ändrad träff: Nätverksmöte om övergångar", moved.Subject);
        Assert.Contains("onsdag 17\u00a0februari 2027", moved.Text, StringComparison.Ordinal);
        Assert.Contains("för att du är anmäld till en träff.", moved.Text, StringComparison.Ordinal);

        var (keeper, use) = (await PersonOf(Fanny), App.Get<ChangeMeeting>());
        Assert.True((await use.Cancel(keeper, meeting, "Lokalen är upptagen.", (await use.Find(keeper, meeting, Cancel))!.Version, null, Cancel)).IsDone);
        await Settled();
        Assert.Equal(2, Mails.All.Count);
        Assert.Contains("Träffen är inställd.", Mails.All[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lokalen är upptagen", Mails.All[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_moves_up_from_the_waiting_list_is_told_once_and_nobody_else_is()
    {
        var meeting = await Called(form => form with { Capacity = "1" });
        await App.Get<ChangeSignUp>().Join(await PersonOf(AnnasAddress), meeting, Cancel);
        await App.Get<ChangeSignUp>().Join(await PersonOf(Mia), meeting, Cancel);
        await App.Get<ChangeSignUp>().Leave(await PersonOf(AnnasAddress), meeting, Cancel);
        await Settled();
        await using var db = await Db();
        await App.Get<NoticeWriter>().Take(await db.Changes.AsNoTracking().ToListAsync(Cancel), Cancel);
        await Settled();

        var mail = Assert.Single(Mails.All);
        Assert.Equal("Du har fått en plats: Nätverksmöte om övergångar", mail.Subject);
        Assert.Equal(Mia, mail.To);
    }

    [Fact]
    public async Task A_new_document_is_told_to_those_who_follow_its_room_and_may_see_it()
    {
        await Follow(Mia, FollowKind.Area, "exempelby");
        await Follow(Olle, FollowKind.Area, "exempelby");
        await using var db = await Db();
        var now = App.Clock.GetUtcNow().UtcDateTime;
        var document = new SharedDocument { RoomId = await db.Rooms.Where(room => room.Slug == "omrade-exempelby").Select(room => room.Id).SingleAsync(Cancel), AreaId = Exempelby, Title = "Rutin för möten", Description = "Hemliga ord.", Licence = Licence.Credit, AuthorId = Anna.Id, SharedAt = now, ChangedAt = now };
        db.SharedDocuments.Add(document);
        await db.SaveChangesAsync(Cancel);
        db.Tell("document.shared", $"{document.Id}");
        await db.SaveChangesAsync(Cancel);
        await Settled();

        var mail = Assert.Single(Mails.All);
        Assert.Equal((Mia, "Nytt dokument: Rutin för möten"), (mail.To, mail.Subject));
        Assert.DoesNotContain("Hemliga", mail.Text, StringComparison.Ordinal);
    }

    private async Task<int> Called(Func<MeetingForm, MeetingForm>? with = null)
    {
        var form = new MeetingForm { Kind = $"{MeetingKind.Network}", Title = "Nätverksmöte om övergångar", Text = "Vi jämför hur vi gör.", Room = NetworkRooms.ForAll, Day = "2027-02-10", Time = "09:00", EndTime = "12:00", Place = "Stadsbiblioteket" };
        var answer = await App.Get<CallMeeting>().For(await PersonOf(Fanny), new(with?.Invoke(form) ?? form, Guid.NewGuid(), null), Cancel);
        return answer.Meeting ?? throw new InvalidOperationException(string.Join(' ', answer.Mistakes.Values));
    }

    private async Task Change(int meeting, Func<MeetingForm, MeetingForm> change)
    {
        var (person, use) = (await PersonOf(Fanny), App.Get<ChangeMeeting>());
        var found = (await use.Find(person, meeting, Cancel))!;
        Assert.True((await use.For(person, new(meeting, change(MeetingForm.Of(found, found.Room.Slug)), found.Version, null), Cancel)).IsDone);
    }
}
