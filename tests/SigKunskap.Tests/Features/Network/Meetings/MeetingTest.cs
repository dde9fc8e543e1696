using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Meetings;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Network.Meetings;

/// <summary>A test of meetings, with a facilitator to call them.</summary>
public abstract class MeetingTest : NetworkTest
{
    protected const string Fanny = "facilitator@example.se";

    /// <summary>A meeting of three hours in the morning for the whole network.</summary>
    protected static MeetingForm Form { get; } = new() { Kind = $"{MeetingKind.Network}", Title = "Nätverksmöte om övergångar", Text = "Vi jämför hur vi gör.", Room = NetworkRooms.ForAll, Day = "2027-02-10", Time = "09:00", EndTime = "12:00", Place = "Stadsbiblioteket" };

    protected Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);

    protected async Task<int> Called(string by, MeetingForm form)
    {
        var answer = await App.Get<CallMeeting>().For(await PersonOf(by), new(form, Guid.NewGuid(), null), Cancel);
        return answer.Meeting ?? throw new InvalidOperationException($"No meeting was called: {string.Join(' ', answer.Mistakes.Values)} {string.Join(' ', answer.Guard?.Findings ?? [])}");
    }

    protected async Task Change(string by, int meeting, Func<MeetingForm, MeetingForm> change)
    {
        var (person, use) = (await PersonOf(by), App.Get<ChangeMeeting>());
        var found = (await use.Find(person, meeting, Cancel))!;
        var answer = await use.For(person, new(meeting, change(MeetingForm.Of(found, found.Room.Slug)), found.Version, null), Cancel);
        Assert.True(answer.IsDone, string.Join(' ', answer.Mistakes.Values));
    }

    protected async Task CancelMeeting(string by, int meeting)
    {
        var (person, use) = (await PersonOf(by), App.Get<ChangeMeeting>());
        Assert.True((await use.Cancel(person, meeting, "Lokalen är upptagen.", (await use.Find(person, meeting, Cancel))!.Version, null, Cancel)).IsDone);
    }

    /// <summary>Members of one area, made at once.</summary>
    protected async Task<List<Person>> People(int count)
    {
        var area = await Area("Exempelby");
        await using var db = await Db();
        var now = App.Clock.GetUtcNow().UtcDateTime;
        db.Memberships.AddRange(Enumerable.Range(0, count).Select(number => Membership.Begin(new() { Name = $"Person {number}", Function = "samordnare", Email = $"p{number}@example.se", UserName = $"p{number}", NormalizedUserName = $"P{number}", SecurityStamp = "x", JoinedAt = now }, area, MembershipRole.Member, now, null)));
        await db.SaveChangesAsync(Cancel);
        return [.. await Task.WhenAll(Enumerable.Range(0, count).Select(number => PersonOf($"p{number}@example.se")))];
    }
}
