using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Features.Network.Meetings.Visits;

namespace SigKunskap.Tests.Features.Network.Meetings.Visits;

public sealed class MatchVisitTests : MeetingTest
{
    [Fact]
    public async Task A_wish_is_answered_agreed_held_and_noted_and_both_areas_see_the_meeting()
    {
        await Facilitator();
        var (exempelby, annanby) = (await Area("Exempelby"), await Area("Annanby"));
        await Area("Tredjeby");
        var (mia, anders) = (await Member(exempelby, "mia@example.se"), await Member(annanby, "anders@example.se"));
        await mia.Send(await mia.Go("/natverk/studiebesok/ny?slag=onska"), "main form", ("text", "Vi vill se ert samtyckesarbete."), ("nar", "Tisdagar i mars"), ("antal", "4"));
        var path = mia.At;
        Assert.Contains("Exempelby vill se", (await anders.Go("/natverk/studiebesok")).Body!.TextContent, StringComparison.Ordinal);

        await anders.Send(await anders.Go(path), "main form[action^='/natverk/studiebesok']", ("gor", "svara"), ("svar", "Vi kan ta emot, kom gärna."));
        var agreed = await mia.Send(await mia.Go(path), "main form[action^='/natverk/studiebesok']", ("gor", "bestam"), ("startdag", "2027-03-02"), ("starttid", "09:00"), ("sluttid", "15:00"), ("plats", "Rådhuset"));
        Assert.Equal("Studiebesök: Exempelby hos Annanby", agreed.QuerySelector("h1")!.TextContent);
        var meeting = mia.At.Split('?', '#')[0];
        Assert.Equal("Studiebesök: Exempelby hos Annanby", (await anders.Go(meeting)).QuerySelector("h1")!.TextContent);
        var tina = await Member(await Areas("Tredjeby"), "tina@example.se");
        await tina.Go(meeting);
        Assert.Equal(404, tina.Status);

        App.Clock.Set(new(2027, 3, 3, 8, 0, 0, TimeSpan.Zero));
        await SignIn(anders, "anders@example.se");
        await SignIn(tina, "tina@example.se");
        await anders.Send(await anders.Go(path), "main form[action^='/natverk/studiebesok']", ("gor", "notera"), ("svar", "Vi lärde oss av varandra."));
        Assert.Contains("Vi lärde oss av varandra.", (await tina.Go(path)).Body!.TextContent, StringComparison.Ordinal);
        await using var db = await Db();
        Assert.Equal(4, await db.Changes.CountAsync(c => c.Kind == "visit", Cancel));
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_one_is_told_that_the_other_was_first()
    {
        await Facilitator();
        await Member(await Area("Exempelby"), "mia@example.se");
        await Member(await Area("Annanby"), "anders@example.se");
        await Member(await Area("Tredjeby"), "tina@example.se");
        var id = (await App.Get<OfferVisit>().For(await PersonOf("mia@example.se"), new(await Areas("Exempelby"), true, "Vi visar hur vi gör.", "I mars", "4", Guid.NewGuid(), null), Cancel)).Visit!.Value;
        var (anders, tina, match) = (await PersonOf("anders@example.se"), await PersonOf("tina@example.se"), App.Get<MatchVisit>());
        var (annanby, tredjeby) = (await Areas("Annanby"), await Areas("Tredjeby"));

        var answers = await Task.WhenAll(Task.Run(() => match.Answer(anders, id, annanby, "Vi kommer.", null, Cancel), Cancel), Task.Run(() => match.Answer(tina, id, tredjeby, "Vi kommer.", null, Cancel), Cancel));

        Assert.Single(answers, answer => answer.IsDone);
        Assert.Contains("Någon annan", answers.Single(answer => !answer.IsDone).Mistakes[""], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_back_is_nowhere_afterwards()
    {
        await Facilitator();
        var mia = await Member(await Area("Exempelby"), "mia@example.se");
        await mia.Send(await mia.Go("/natverk/studiebesok/ny"), "main form", ("text", "Något särskilt."), ("nar", "I mars"), ("antal", "4"));
        var path = mia.At;
        await mia.Send(await mia.Go(path), "main form[action^='/natverk/studiebesok']", ("gor", "aterta"));
        await mia.Go(path);

        Assert.Equal(404, mia.Status);
        await using var db = await Db();
        Assert.Equal("", (await db.StudyVisits.SingleAsync(Cancel)).Text);
    }

    private async Task<int> Areas(string name)
    {
        await using var db = await Db();
        return await db.Areas.Where(area => area.Name == name).Select(area => area.Id).SingleAsync(Cancel);
    }
}
