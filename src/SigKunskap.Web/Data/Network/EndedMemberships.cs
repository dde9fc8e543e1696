using Microsoft.EntityFrameworkCore;

namespace SigKunskap.Web.Data.Network;

/// <summary>What ends with a membership.</summary>
public static class EndedMemberships
{
    /// <summary>Ends a membership and takes back what the member has invited to the area: nobody lets themselves in again. Saved with the rest.</summary>
    public static async Task End(this SigKunskapDb db, Membership membership, DateTime at, CancellationToken cancel)
    {
        membership.End(at);
        foreach (var invitation in await db.Invitations.Where(Invitation.OpenAt(at)).Where(i => i.InvitedById == membership.MemberId && i.AreaId == membership.AreaId).ToListAsync(cancel))
            invitation.Revoke(at);
    }
}
