using Microsoft.EntityFrameworkCore;

namespace SigKunskap.Web.Data.Network;

/// <summary>A network never loses its last facilitator, also when two step down at the same moment.</summary>
public static class LastFacilitator
{
    /// <summary>Whether nobody would keep the network without this member.</summary>
    public static async Task<bool> IsLastFacilitator(this SigKunskapDb db, Member member, CancellationToken cancel) =>
        member.IsFacilitator && !await db.Members.AnyAsync(m => m.IsFacilitator && m.LeftAt == null && m.Id != member.Id, cancel);
}
