using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Meetings;

namespace SigKunskap.Tests.Features.Network.Meetings;

public sealed class SignUpTests : MeetingTest
{
    [Fact]
    public async Task A_full_meeting_has_a_waiting_list_that_moves_up_when_somebody_leaves()
    {
        await Facilitator();
        var area = await Area("Exempelby");
        var (mia, nils) = (await Member(area, "mia@example.se"), await Member(area, "nils@example.se"));
        var id = await Called(Fanny, Form with { Capacity = "1" });
        var path = $"/natverk/traffar/{id}";

        Assert.Contains("Du är anmäld och har plats", await Sent(mia, path, "anmal"), StringComparison.Ordinal);
        Assert.Contains("Du står på väntelistan, plats 1", await Sent(nils, path, "anmal"), StringComparison.Ordinal);
        Assert.Contains("Väntelista, plats 1", (await nils.Go("/natverk/traffar?visa=egna")).Body!.TextContent, StringComparison.Ordinal);
        await Sent(mia, path, "ta-bort");

        Assert.Contains("Du är anmäld och har plats", (await nils.Go(path)).Body!.TextContent, StringComparison.Ordinal);
        await using var db = await Db();
        Assert.Equal($"{id} {(await PersonOf("nils@example.se")).Id}", (await db.Changes.SingleAsync(c => c.Kind == "meeting.place", Cancel)).Subject);
    }

    [Fact]
    public async Task More_places_let_in_those_who_waited_and_fewer_than_have_one_are_refused()
    {
        await Facilitator();
        var people = await People(5);
        var id = await Called(Fanny, Form with { Capacity = "2" });
        foreach (var person in people)
            await App.Get<ChangeSignUp>().Join(person, id, Cancel);
        await Change(Fanny, id, form => form with { Capacity = "4" });

        Assert.Equal([0, 0, 0, 0, 1], await Line(id));
        await using var db = await Db();
        Assert.Equal(people[2..4].Select(person => $"{id} {person.Id}"), await db.Changes.Where(c => c.Kind == "meeting.place").OrderBy(c => c.Id).Select(c => c.Subject).ToListAsync(Cancel));
        var found = (await App.Get<ChangeMeeting>().Find(await PersonOf(Fanny), id, Cancel))!;
        var answer = await App.Get<ChangeMeeting>().For(await PersonOf(Fanny), new(id, MeetingForm.Of(found, "alla") with { Capacity = "3" }, found.Version, null), Cancel);
        Assert.Equal("4 har redan plats, så antalet platser kan inte vara mindre än så.", answer.Mistakes["platser"]);
    }

    [Fact]
    public async Task After_the_deadline_and_for_a_cancelled_or_past_meeting_the_page_says_why_not()
    {
        await Facilitator();
        var mia = await Member(await Area("Exempelby"), "mia@example.se");
        var (late, cancelled, past) = (await Called(Fanny, Form with { Deadline = "2026-12-01" }), await Called(Fanny, Form), await Called(Fanny, Form with { Day = "2026-12-01" }));
        await CancelMeeting(Fanny, cancelled);
        App.Clock.Advance(TimeSpan.FromDays(20));
        await SignIn(mia, "mia@example.se");

        Assert.Contains("Anmälan stängde 1\u00a0december 2026", (await mia.Go($"/natverk/traffar/{late}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Träffen är inställd", (await mia.Go($"/natverk/traffar/{cancelled}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mötet har varit", (await mia.Go($"/natverk/traffar/{past}")).Body!.TextContent, StringComparison.Ordinal);
        var person = await PersonOf("mia@example.se");
        foreach (var (meeting, told) in new[] { (late, "Anmälan stängde"), (cancelled, "inställt"), (past, "har varit") })
            Assert.Contains(told, (await App.Get<ChangeSignUp>().Join(person, meeting, Cancel)).Mistake, StringComparison.Ordinal);
        await using var db = await Db();
        Assert.Empty(await db.SignUps.ToListAsync(Cancel));
    }

    [Fact]
    public async Task The_organiser_sees_who_comes_and_those_who_hide_their_name_by_function_alone()
    {
        await Facilitator();
        var (own, other) = (await Area("Exempelby"), await Area("Annanby"));
        var kim = await Member(own, "kim@example.se", MembershipRole.Contact);
        var anders = await Member(other, "anders@example.se");
        await using (var db = await Db())
        {
            var member = await db.Members.SingleAsync(m => m.Email == "anders@example.se", Cancel);
            (member.HidesName, member.Function) = (true, "=HYPERLINK(\"http://x\")");
            await db.SaveChangesAsync(Cancel);
        }

        var id = await Called(Fanny, Form with { Room = "alla" });
        await Sent(anders, $"/natverk/traffar/{id}", "anmal");
        var list = await App.Get<ListParticipants>().For(await PersonOf(Fanny), id, Cancel);
        Assert.Equal("anders", Assert.Single(list!.Rows).Who.Name);

        await using var again = await Db();
        await again.Meetings.Where(m => m.Id == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.RoomId, again.Rooms.Single(r => r.Slug == "omrade-exempelby").Id), Cancel);
        var page = await kim.Go($"/natverk/traffar/{id}/deltagare");
        Assert.DoesNotContain("anders", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Annanby", page.Body.TextContent, StringComparison.Ordinal);
        var file = System.Text.Encoding.UTF8.GetString((await App.Get<ListParticipants>().File(await PersonOf("kim@example.se"), id, Cancel))!);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\";\"Annanby\";\"plats\"", file, StringComparison.Ordinal);
        await anders.Go($"/natverk/traffar/{id}/deltagare");
        Assert.Equal(404, anders.Status);
    }

    private async Task<IReadOnlyList<int>> Line(int meeting) => [.. (await App.Get<ListParticipants>().For(await PersonOf(Fanny), meeting, Cancel))!.Rows.Select(row => row.Waiting)];

    private static async Task<string> Sent(Visitor visitor, string path, string what) => (await visitor.Send(await visitor.Go(path), "#anmalan form", ("gor", what))).Body!.TextContent;
}
