using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.Discussions;

internal static class Writers
{
    /// <summary>What is known of some members, by id.</summary>
    public static async Task<IReadOnlyDictionary<int, Signature.Writer>> WritersOf(this SigKunskapDb db, IReadOnlyCollection<int> ids, DateTime now, CancellationToken cancel)
    {
        var members = await db.Members.Where(m => ids.Contains(m.Id)).Select(m => new { m.Id, m.Name, m.Function, m.Profession, m.HidesName, m.LeftAt }).ToListAsync(cancel);
        var areas = (await db.Memberships.Where(m => ids.Contains(m.MemberId)).Where(Membership.OpensAt(now)).Select(m => new { m.MemberId, m.AreaId, m.Area.Name }).ToListAsync(cancel))
            .ToLookup(m => m.MemberId, m => (m.AreaId, m.Name));
        return members.ToDictionary(m => m.Id, m => new Signature.Writer(m.Id, m.Name, m.Function, m.Profession, m.HidesName, m.LeftAt is not null, [.. areas[m.Id]]));
    }
}
