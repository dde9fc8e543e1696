using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Yaml;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Data.Demo;

/// <summary>The meetings and study visits of the made-up network, past and to come, as their file tells of them.</summary>
internal sealed class DemoMeetings(SigKunskapDb db, DateOnly today, Random random, Dictionary<string, Member> members)
{
    /// <summary>Called so long before it is held.</summary>
    private const int DaysBefore = 45;

    public async Task Make(CancellationToken cancel)
    {
        var findings = new Findings("traffar.yml");
        var file = new YamlFields((YamlMapping)SafeYaml.Read(DemoFile.Text("traffar.yml"), findings)!, findings);
        var rooms = await db.Rooms.ToDictionaryAsync(room => room.Slug, cancel);
        var areas = await db.Areas.ToDictionaryAsync(area => area.Name, cancel);
        foreach (var told in file.Groups("träffar").OrderBy(told => Day(told)))
        {
            var meeting = Meeting(told, rooms[told.Required("rum")]);
            db.Meetings.Add(meeting);
            await db.SaveChangesAsync(cancel);
            db.SignUps.AddRange(told.Texts("anmälda").Select((who, index) => new SignUp { MeetingId = meeting.Id, MemberId = members[who.Text].Id, Number = index + 1, At = meeting.MadeAt.AddDays(1).AddHours(index) }));
            Add(meeting, MeetingEntryKind.Question, told.Texts("frågor").Select(text => text.Text.Split(": ", 2)).Select(parts => (parts[0], parts[1])), meeting.MadeAt.AddDays(3));
            Add(meeting, MeetingEntryKind.Note, told.Texts("anteckningar").Select(text => (told.Required("av"), text.Text)), meeting.EndsAt.AddHours(20));
            Add(meeting, MeetingEntryKind.Decision, told.Texts("beslut").Select(text => (told.Required("av"), text.Text)), meeting.EndsAt.AddHours(21));
            db.Tell("meeting", meeting.Id.ToString(CultureInfo.InvariantCulture));
        }

        db.StudyVisits.AddRange(file.Groups("besök").Select(told => Visit(told, areas)));
        await db.SaveChangesAsync(cancel);
    }

    private Meeting Meeting(YamlFields told, Room room)
    {
        var (day, days) = (Day(told), told.Number("dagar"));
        var from = days is null ? Moment(day, told.Required("från")) : StockholmTime.StartOf(day);
        var madeAt = Moment((Day(told) < today ? day : today).AddDays(-DaysBefore), "09:10");
        var meeting = new Meeting
        {
            Kind = Enum.Parse<MeetingKind>(told.Required("sort")),
            Title = told.Required("rubrik"),
            Text = told.Required("text"),
            Programme = told.Node("program") is null ? "" : told.Verbatim("program", Data.Network.Meeting.LongestProgramme),
            RoomId = room.Id,
            OrganiserId = members[told.Required("av")].Id,
            StartsAt = from,
            EndsAt = days is { } whole ? StockholmTime.StartOf(day.AddDays(whole)) : Moment(day, told.Required("till")),
            IsAllDay = days is not null,
            Place = told.Text("plats"),
            Link = told.Text("länk"),
            Capacity = told.Number("platser"),
            Deadline = told.Number("sista") is { } last ? StockholmTime.StartOf(today.AddDays(last + 1)) : null,
            MadeAt = madeAt,
            LastNumber = told.Texts("anmälda").Count,
            FormKey = Key(),
        };
        meeting.Revise(madeAt);
        if (told.Text("inställt") is { } reason)
            meeting.Cancel(reason, Moment(today.AddDays(-1), "09:40"));
        return meeting;
    }

    private void Add(Meeting meeting, MeetingEntryKind kind, IEnumerable<(string By, string Text)> said, DateTime at) =>
        db.MeetingEntries.AddRange(said.Select((one, index) => new MeetingEntry { MeetingId = meeting.Id, Kind = kind, AuthorId = members[one.By].Id, Text = one.Text, WrittenAt = at.AddMinutes(index), FormKey = Key() }));

    private StudyVisit Visit(YamlFields told, Dictionary<string, Area> areas)
    {
        var at = Moment(today.AddDays(Days(told)), "10:20");
        var visit = new StudyVisit { IsOffer = told.Required("slag") == "erbjuder", AreaId = areas[told.Required("område")].Id, AuthorId = members[told.Required("av")].Id, Text = told.Required("text"), Times = told.Required("när"), Visitors = told.Number("antal") ?? 1, MadeAt = at, ChangedAt = at, FormKey = Key() };
        if (told.Group("svar") is { } answer)
            visit.Answer(areas[answer.Required("område")].Id, members[answer.Required("av")].Id, answer.Required("text"), at.AddDays(2));
        return visit;
    }

    private DateOnly Day(YamlFields told)
    {
        var day = today.AddDays(Days(told));
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? day.AddDays(day.DayOfWeek == DayOfWeek.Saturday ? 2 : 1) : day;
    }

    /// <summary>From the day it is made; minus is back.</summary>
    private static int Days(YamlFields told) => int.Parse(told.Required("dag"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private Guid Key()
    {
        var key = new byte[16];
        random.NextBytes(key);
        return new(key);
    }

    private static DateTime Moment(DateOnly day, string time) => SwedishClock.Read(day, TimeOnly.Parse(time, CultureInfo.InvariantCulture)).Utc!.Value;
}
