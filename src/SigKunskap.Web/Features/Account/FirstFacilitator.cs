using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Account;

/// <summary>A portal without a facilitator has one way in: a link that whoever started it is shown, once.</summary>
public sealed class FirstFacilitator(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <summary>The path of a new link when there is neither a facilitator nor an open link; null otherwise.</summary>
    public async Task<string?> WhenNobodyIs(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Members.AnyAsync(m => m.IsFacilitator && m.LeftAt == null, cancel) || await Open(db).AnyAsync(cancel) ? null : await Make(db, cancel);
    }

    /// <summary>The path of a new link, whoever there is; earlier links stop working.</summary>
    public async Task<string> Anew(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        foreach (var earlier in await Open(db).ToListAsync(cancel))
            earlier.Revoke(Now);
        return await Make(db, cancel);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private IQueryable<Invitation> Open(SigKunskapDb db) => db.Invitations.Where(Invitation.OpenAt(Now)).Where(i => i.AreaId == null && i.ForId == null);

    private async Task<string> Make(SigKunskapDb db, CancellationToken cancel)
    {
        var key = InvitationKey.New();
        db.Invitations.Add(new() { KeyHash = InvitationKey.HashOf(key)!, Role = MembershipRole.Contact, InvitedAt = Now, OpenUntil = Now.AddDays(Invitation.DaysOpen) });
        db.AuditEntries.Add(new() { At = Now, Action = "invitation.made", Subject = "first facilitator" });
        await db.SaveChangesAsync(cancel);
        return $"/konto/inbjudan/{key}";
    }
}
