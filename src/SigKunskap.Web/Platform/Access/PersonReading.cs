using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.Access;

public static class PersonReading
{
    /// <summary>A member as the portal knows them now, whether they ask or are told something; null for nobody and for one who has left.</summary>
    public static async Task<Person?> ReadPerson(this SigKunskapDb db, int id, DateTime now, CancellationToken cancel = default)
    {
        var member = await db.Members.Where(m => m.Id == id && m.LeftAt == null).Select(m => new { m.Name, m.Profession, m.IsFacilitator, m.SecurityStamp, m.SeenAt, IsSecured = m.TwoFactorEnabled || db.Set<IdentityUserPasskey<int>>().Any(p => p.UserId == id) }).FirstOrDefaultAsync(cancel);
        if (member is null)
            return null;
        var belongings = await db.Memberships.Where(m => m.MemberId == id).Where(Membership.OpensAt(now)).OrderBy(m => m.Area.Name)
            .Select(m => new { m.AreaId, m.Area.Slug, m.Area.Name, m.Area.Region, m.Role, m.ConfirmedAt }).ToListAsync(cancel);
        return new(id, member.Name, member.Profession, member.IsFacilitator, member.SecurityStamp,
            [.. belongings.Select(b => new Belonging(b.AreaId, b.Slug, b.Name, b.Region, b.Role, b.ConfirmedAt.AddMonths(Membership.MonthsConfirmed)))])
        {
            IsSecured = member.IsSecured,
            SeenAt = member.SeenAt,
        };
    }
}
