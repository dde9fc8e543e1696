using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Meetings;
using SigKunskap.Web.Features.Network.Meetings.Visits;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Tests.Features.Network.Meetings;

/// <summary>The table of who sees and may what among meetings and study visits.</summary>
public sealed class MeetingPermissionTests : PermissionTable
{
    private static readonly MeetingForm Form = new() { Kind = "Network", Title = "En träff", Text = "Vi ses.", Day = "2027-02-10", Time = "09:00", EndTime = "12:00", Place = "Här" };

    protected override string File => "Features/Network/Specs/behorighet-traffar.md";

    protected override async Task Make()
    {
        var (fanny, kim, mia, anders) = (await One("facilitator"), await One("kontakt"), await One("medlem"), await One("annan"));
        (Places["nätet"], Places["dold"]) = ($"{await Called(fanny, "alla")}", $"{await Called(fanny, "alla")}");
        Places["området"] = $"{await Called(kim, "omrade-exempelby")}";
        Places["fråga"] = $"{(await App.Get<WriteEntry>().For(mia, new(Id("nätet"), MeetingEntryKind.Question, "Hur gör ni?", false, Guid.NewGuid(), null), Cancel)).Entry}";
        Assert.True((await App.Get<KeepMeetingText>().Hide(fanny, new(Id("dold")), true, "Prov", Cancel)).IsDone);
        var (match, own) = (App.Get<MatchVisit>(), await AreaOf("Exempelby"));
        (Places["erbjudande"], Places["dolt erbjudande"]) = ($"{await Offered(mia, own)}", $"{await Offered(mia, own)}");
        Assert.True((await match.Hide(fanny, Id("dolt erbjudande"), true, Cancel)).IsDone);
        var agreed = await Offered(mia, own);
        Assert.True((await match.Answer(anders, agreed!.Value, await AreaOf("Annanby"), "Vi kommer.", null, Cancel)).IsDone);
        Places["besöket"] = $"{(await match.Agree(mia, agreed.Value, Form, Guid.NewGuid(), null, Cancel)).Meeting}";
        // The table is asked anew before each act, and an area has but so many open offers.
        await using var db = await Db();
        await db.StudyVisits.Where(v => v.State == StudyVisitState.Open && v.Id < Id("erbjudande")).ExecuteDeleteAsync(Cancel);
    }

    protected override async Task<bool> Attempt(string act, Person by)
    {
        var words = Filled(act).Split(' ');
        int Number() => int.Parse(words[^1], null);
        var signUps = App.Get<ChangeSignUp>();
        return act.Split('{')[0].Trim() switch
        {
            "anmäla" => (await signUps.Join(by, Number(), Cancel)).Waiting is not null,
            "avboka" => !(await signUps.Leave(by, Number(), Cancel)).IsGone,
            "avboka annan från" => !(await signUps.Remove(by, Number(), (await One("medlem")).Id, Cancel)).IsGone,
            "fråga" => (await App.Get<WriteEntry>().For(by, new(Number(), MeetingEntryKind.Question, "Hur gör ni?", false, Guid.NewGuid(), null), Cancel)).Entry is not null,
            "ställa in" => await App.Get<ChangeMeeting>().Find(by, Number(), Cancel) is { } found && (await App.Get<ChangeMeeting>().Cancel(by, Number(), "Sjukdom", found.Version, null, Cancel)).IsDone,
            "dölja" => (await App.Get<KeepMeetingText>().Hide(by, new(Number()), true, "Prov", Cancel)).IsDone,
            "diskutera" => (await App.Get<DiscussEntry>().For(by, Id("nätet"), Number(), Cancel)).Draft is not null,
            "svara" => (await App.Get<MatchVisit>().Answer(by, (await Offered(await One("medlem"), await AreaOf("Exempelby")))!.Value, by.SpeaksFor() is [var own, ..] ? own.Area : 0, "Vi kommer.", null, Cancel)).IsDone,
            "återta" => (await App.Get<MatchVisit>().Withdraw(by, (await Offered(await One("medlem"), await AreaOf("Exempelby")))!.Value, Cancel)).IsDone,
            "dölja besök" => (await App.Get<MatchVisit>().Hide(by, Number(), true, Cancel)).IsDone,
            var call when call.StartsWith("kalla i", StringComparison.Ordinal) => await Called(by, words[^1]) is not null,
            var offer when offer.StartsWith("erbjuda", StringComparison.Ordinal) => await Offered(by, await AreaOf(words[^1])) is not null,
            _ => throw new InvalidOperationException($"The table has an act that the test does not know: {act}"),
        };
    }

    private int Id(string place) => int.Parse(Places[place], null);

    private async Task<int?> Called(Person by, string room) => (await App.Get<CallMeeting>().For(by, new(Form with { Room = room }, Guid.NewGuid(), null), Cancel)).Meeting;

    private async Task<int?> Offered(Person by, int area) => (await App.Get<OfferVisit>().For(by, new(area, true, "Vi visar hur vi gör.", "I mars", "4", Guid.NewGuid(), null), Cancel)).Visit;
}
