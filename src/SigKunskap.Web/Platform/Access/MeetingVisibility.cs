using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.Access;

/// <summary>Finds meetings through the person. The table of who may what is in prose, and runs as a test.</summary>
public static class MeetingVisibility
{
    /// <summary>The meetings that a person may see: those of their rooms and study visits of their areas, hidden ones for facilitators only.</summary>
    public static IQueryable<Meeting> MeetingsFor(this SigKunskapDb db, Person person)
    {
        var rooms = db.RoomsFor(person).Select(room => room.Id);
        var areas = person.Belongings.Select(belonging => (int?)belonging.Area).ToList();
        return db.Meetings.Where(meeting => (rooms.Contains(meeting.RoomId) || areas.Contains(meeting.VisitingAreaId)) && (meeting.HiddenAt == null || person.IsFacilitator));
    }

    /// <summary>The meetings that a person keeps: a facilitator all, a contact those of the area's room, and a member those they organise there.</summary>
    public static IQueryable<Meeting> MeetingsKeptBy(this SigKunskapDb db, Person person)
    {
        var (contact, member) = (AreasOf(person, role => role == MembershipRole.Contact), AreasOf(person, role => role != MembershipRole.Guest));
        return db.MeetingsFor(person).Where(meeting => person.IsFacilitator || contact.Contains(meeting.Room.AreaId) || (meeting.OrganiserId == person.Id && member.Contains(meeting.Room.AreaId)));
    }

    /// <summary>The rooms that a person may call a meeting in: a facilitator any, a contact the area's own.</summary>
    public static IQueryable<Room> MeetingRoomsFor(this SigKunskapDb db, Person person)
    {
        var contact = AreasOf(person, role => role == MembershipRole.Contact);
        return db.Rooms.Where(room => person.IsFacilitator || contact.Contains(room.AreaId));
    }

    /// <summary>The study visits that a person may see: all but those taken back, hidden ones for facilitators only.</summary>
    public static IQueryable<StudyVisit> VisitsFor(this SigKunskapDb db, Person person) =>
        db.StudyVisits.Where(visit => person.IsMember && visit.State != StudyVisitState.Withdrawn && (visit.HiddenAt == null || person.IsFacilitator));

    /// <summary>The areas that a person speaks for: a guest speaks for none.</summary>
    public static IReadOnlyList<Belonging> SpeaksFor(this Person person) => [.. person.Belongings.Where(belonging => belonging.Role != MembershipRole.Guest)];

    private static List<int?> AreasOf(Person person, Func<MembershipRole, bool> roles) =>
        [.. person.Belongings.Where(belonging => roles(belonging.Role)).Select(belonging => (int?)belonging.Area)];
}
