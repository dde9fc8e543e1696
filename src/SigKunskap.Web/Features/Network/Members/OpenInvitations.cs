using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Members;

/// <summary>The invitations that a person may see and take back: those to the areas they may invite to.</summary>
public sealed class OpenInvitations(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <param name="Areas">The areas one may invite to.</param>
    /// <param name="Open">Invitations that nobody has accepted yet, the newest first.</param>
    public sealed record Answer(IReadOnlyList<Area> Areas, IReadOnlyList<Invitation> Open);

    public async Task<Answer> For(Person person, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return new(
            await AreasOf(db, person).AsNoTracking().OrderBy(a => a.Name).ToListAsync(cancel),
            await InvitationsOf(db, person).AsNoTracking().Include(i => i.Area).Include(i => i.InvitedBy).OrderByDescending(i => i.Id).ToListAsync(cancel));
    }

    /// <summary>Takes an invitation back. False when there is none that this person may take back.</summary>
    public async Task<bool> Revoke(Person person, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await InvitationsOf(db, person).FirstOrDefaultAsync(i => i.Id == id, cancel) is not { } invitation)
            return false;
        invitation.Revoke(Now);
        db.AuditEntries.Add(new() { At = Now, ById = person.Id, Action = "invitation.revoked", Subject = $"invitation {id}" });
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody accepted it at the same moment.
            return false;
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static IQueryable<Area> AreasOf(SigKunskapDb db, Person person)
    {
        var own = person.Belongings.Where(b => b.Role == MembershipRole.Contact).Select(b => b.Area).ToList();
        return person.IsFacilitator ? db.Areas : db.Areas.Where(a => own.Contains(a.Id));
    }

    private IQueryable<Invitation> InvitationsOf(SigKunskapDb db, Person person)
    {
        var areas = AreasOf(db, person).Select(a => a.Id);
        return db.Invitations.Where(Invitation.OpenAt(Now)).Where(i => i.AreaId != null && areas.Contains(i.AreaId.Value));
    }
}
