using System.Text;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Meetings;
using SigKunskap.Web.Features.Network.Meetings.Calendars;

namespace SigKunskap.Tests.Features.Network.Meetings.Calendars;

public sealed class OwnCalendarTests : MeetingTest
{
    private const string LongTitle = "Samverkanskonferens om övergångar, återfall och ånger: så här gör åtta områden när någon fyller arton år – och vad som händer därefter 🏛";

    [Fact]
    public async Task Real_calendar_programs_read_a_moved_a_cancelled_a_whole_day_and_a_night_over_the_change_to_summer_time()
    {
        await Facilitator();
        var (moved, cancelled) = (await Called(Fanny, Form), await Called(Fanny, Form with { Title = "Workshop; med semikolon, och komma" }));
        await Called(Fanny, Form with { Title = LongTitle, Kind = "Conference", IsAllDay = true, Day = "2027-04-15", LastDay = "2027-04-16" });
        await Called(Fanny, Form with { Title = "Nattvandring", Day = "2027-03-27", Time = "20:00", LastDay = "2027-03-28", EndTime = "10:00", Place = null, Link = "https://example.se/rum" });
        await Change(Fanny, moved, form => form with { Day = "2027-02-11", LastDay = "2027-02-11", Time = "13:00", EndTime = "15:00" });
        await CancelMeeting(Fanny, cancelled);
        var file = await Read(Fanny);

        Assert.Equal(
        [
            "1|CANCELLED|2027-02-10T08:00Z|2027-02-10T11:00Z|Inställt: Workshop; med semikolon, och komma|Stadsbiblioteket",
            "1|CONFIRMED|2027-02-11T12:00Z|2027-02-11T14:00Z|Nätverksmöte om övergångar|Stadsbiblioteket",
            "0|CONFIRMED|2027-03-27T19:00Z|2027-03-28T08:00Z|Nattvandring|https://example.se/rum",
            $"0|CONFIRMED|2027-04-15|2027-04-17|{LongTitle}|Stadsbiblioteket",
        ], await CalendarReader.Icalendar(file));
        Assert.Equal(
        [
            "Inställt: Workshop; med semikolon, och komma|2027-02-10 09:00|2027-02-10 12:00|CANCELLED",
            "Nätverksmöte om övergångar|2027-02-11 13:00|2027-02-11 15:00|CONFIRMED",
            "Nattvandring|2027-03-27 20:00|2027-03-28 10:00|CONFIRMED",
            $"{LongTitle}|2027-04-15|2027-04-16|CONFIRMED",
        ], await CalendarReader.Khal(file));
    }

    [Fact]
    public async Task The_same_meeting_keeps_its_name_through_changes_and_no_person_is_named()
    {
        await Facilitator();
        var id = await Called(Fanny, Form with { Text = "Ulla Berg berättar." });
        var before = Lines(await Read(Fanny));
        App.Clock.Advance(TimeSpan.FromMinutes(5));
        await Change(Fanny, id, form => form with { Place = "Rådhuset" });
        var after = Lines(await Read(Fanny));

        Assert.Equal(Value(before, "UID"), Value(after, "UID"));
        Assert.Equal(("0", "1"), (Value(before, "SEQUENCE"), Value(after, "SEQUENCE")));
        Assert.NotEqual(Value(before, "LAST-MODIFIED"), Value(after, "LAST-MODIFIED"));
        Assert.DoesNotContain(after, line => line.StartsWith("ORGANIZER", StringComparison.Ordinal) || line.StartsWith("ATTENDEE", StringComparison.Ordinal) || line.Contains("Fanny", StringComparison.Ordinal) || line.Contains("Ulla", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_key_is_shown_once_and_opens_the_calendar_until_it_is_renewed_or_removed()
    {
        var fanny = await Facilitator();
        await Called(Fanny, Form);
        var first = await Address(fanny, "ny");
        Assert.Contains("Nätverksmöte om övergångar", await App.Text(first), StringComparison.Ordinal);
        Assert.Empty((await fanny.Go("/natverk/traffar/kalender")).QuerySelectorAll("textarea"));
        await using var db = await Db();
        Assert.DoesNotContain((await db.CalendarKeys.SingleAsync(Cancel)).Hash, first, StringComparison.Ordinal);

        var second = await Address(fanny, "ny");
        Assert.Equal((404, 200), (await Status(first), await Status(second)));
        await fanny.Send(await fanny.Go("/natverk/traffar/kalender"), "main form", ("gor", "bort"));
        Assert.Equal(404, await Status(second));
        Assert.Equal(404, await Status("/natverk/traffar.ics"));
        Assert.Equal(404, await Status("/natverk/traffar.ics?nyckel=fel"));
    }

    [Fact]
    public async Task Whoever_loses_access_loses_the_calendar_and_meetings_of_a_room_they_left()
    {
        await Facilitator();
        var (own, other) = (await Area("Exempelby"), await Area("Annanby"));
        var mia = await Member(own, "mia@example.se");
        var id = await Called(Fanny, Form with { Room = "omrade-exempelby" });
        await App.Get<ChangeSignUp>().Join(await PersonOf("mia@example.se"), id, Cancel);
        var address = await Address(mia, "ny");
        Assert.Contains("Nätverksmöte", await App.Text(address), StringComparison.Ordinal);
        await using var db = await Db();
        db.Memberships.Add(Membership.Begin(await db.Members.SingleAsync(m => m.Email == "mia@example.se", Cancel), other, MembershipRole.Member, Now, null));
        (await db.Memberships.SingleAsync(m => m.AreaId == own && m.Member.Email == "mia@example.se", Cancel)).End(Now);
        await db.SaveChangesAsync(Cancel);
        Assert.DoesNotContain("Nätverksmöte", await App.Text(address), StringComparison.Ordinal);

        (await db.Memberships.SingleAsync(m => m.AreaId == other && m.Member.Email == "mia@example.se", Cancel)).End(Now);
        await db.SaveChangesAsync(Cancel);
        Assert.Equal(404, await Status(address));
    }

    [Fact]
    public async Task An_unchanged_calendar_is_not_sent_again_and_a_changed_one_is()
    {
        var fanny = await Facilitator();
        var id = await Called(Fanny, Form);
        var address = await Address(fanny, "ny");
        using var first = await App.Ask(address);
        var mark = first.Headers.ETag!.ToString();
        using var same = await App.Ask(address, null, ("If-None-Match", mark));
        await CancelMeeting(Fanny, id);
        using var changed = await App.Ask(address, null, ("If-None-Match", mark));

        Assert.True(first.Headers.CacheControl!.Private);
        Assert.Equal("text/calendar; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        Assert.Equal((304, 200), ((int)same.StatusCode, (int)changed.StatusCode));
    }

    [Fact]
    public async Task Whoever_waits_for_a_place_sees_it_in_the_calendar()
    {
        await Facilitator();
        var people = await People(2);
        var id = await Called(Fanny, Form with { Capacity = "1" });
        foreach (var person in people)
            await App.Get<ChangeSignUp>().Join(person, id, Cancel);

        Assert.Contains("STATUS:CONFIRMED", Lines(await Read("p0@example.se")));
        Assert.Contains("STATUS:TENTATIVE", Lines(await Read("p1@example.se")));
    }

    private DateTime Now => App.Clock.GetUtcNow().UtcDateTime;

    private async Task<byte[]> Read(string email)
    {
        var calendar = App.Get<OwnCalendar>();
        return (await calendar.Read(await calendar.Renew(await PersonOf(email), Cancel), id => new($"https://sig.example.se/natverk/traffar/{id}"), Cancel))!;
    }

    private async Task<int> Status(string address)
    {
        using var answer = await App.Ask(address);
        return (int)answer.StatusCode;
    }

    private static async Task<string> Address(Visitor visitor, string what) => new Uri((await visitor.Send(await visitor.Go("/natverk/traffar/kalender"), "main form", ("gor", what))).QuerySelector("textarea")!.TextContent).PathAndQuery;

    private static string[] Lines(byte[] file) => Encoding.UTF8.GetString(file).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");

    private static string Value(string[] lines, string name) => lines.Single(line => line.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..];
}
