using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.TeamReadings;

internal static class Team
{
    /// <summary>Those who work in an area now. A guest is there for something else.</summary>
    public static IQueryable<Member> TeamOf(this SigKunskapDb db, int area, DateTime now)
    {
        var team = db.Memberships.Where(Membership.OpensAt(now)).Where(membership => membership.AreaId == area && membership.Role != MembershipRole.Guest).Select(membership => membership.MemberId);
        return db.Members.Where(member => team.Contains(member.Id));
    }
}
