using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.Access;

/// <summary>Finds through the person: every closed query begins here, and what somebody may not see is not found.</summary>
public static class Visibility
{
    /// <summary>The rooms that a person may enter.</summary>
    public static IQueryable<Room> RoomsFor(this SigKunskapDb db, Person person)
    {
        if (person.IsFacilitator)
            return db.Rooms;
        var areas = person.Belongings.Select(belonging => belonging.Area).ToList();
        // A guest sees the room of their area and the network's, and no others.
        var regions = person.Belongings.Where(belonging => belonging.Role != MembershipRole.Guest).Select(belonging => belonging.Region).ToList();
        var profession = person.IsGuest ? (Profession?)null : person.Profession;
        return db.Rooms.Where(room =>
            (room.Kind == RoomKind.Network && areas.Count > 0)
            || (room.Kind == RoomKind.Area && areas.Contains(room.AreaId!.Value))
            || (room.Kind == RoomKind.Region && regions.Contains(room.Region!))
            || (room.Kind == RoomKind.Profession && profession != null && room.Profession == profession));
    }

    /// <summary>Those who may enter a room: the other side of <see cref="RoomsFor"/>, and a test holds them together.</summary>
    public static IQueryable<Member> ReadersOf(this SigKunskapDb db, Room room, DateTime now)
    {
        var open = db.Memberships.Where(Membership.OpensAt(now));
        var (area, region, profession) = (room.AreaId, room.Region, room.Profession);
        var members = room.Kind switch
        {
            RoomKind.Network => open.Select(m => m.MemberId),
            RoomKind.Area => open.Where(m => m.AreaId == area).Select(m => m.MemberId),
            RoomKind.Region => open.Where(m => m.Role != MembershipRole.Guest && m.Area.Region == region).Select(m => m.MemberId),
            _ => open.Where(m => m.Role != MembershipRole.Guest && m.Member.Profession == profession).Select(m => m.MemberId),
        };
        return db.Members.Where(m => m.LeftAt == null && (m.IsFacilitator || members.Contains(m.Id)));
    }

    /// <summary>The discussions that a person may read: those of their rooms, hidden ones for facilitators only.</summary>
    public static IQueryable<Discussion> DiscussionsFor(this SigKunskapDb db, Person person)
    {
        var rooms = db.RoomsFor(person).Select(room => room.Id);
        return db.Discussions.Where(discussion => rooms.Contains(discussion.RoomId) && (discussion.HiddenAt == null || person.IsFacilitator));
    }
}
