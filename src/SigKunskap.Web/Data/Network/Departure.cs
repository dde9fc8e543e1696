using Microsoft.EntityFrameworkCore;

namespace SigKunskap.Web.Data.Network;

/// <summary>What happens when somebody leaves, by their own will or because their time is out.</summary>
public static class Departure
{
    /// <summary>Takes away name, address, every way in, drafts, readings, places at meetings and editorships, in the open transaction. What was written in discussions, shared as documents and asked for of the guidance stays.</summary>
    /// <param name="db">With a transaction open.</param>
    /// <param name="member">Who leaves.</param>
    /// <param name="by">Who says so; null for the portal.</param>
    /// <param name="action">What the log calls it.</param>
    /// <param name="now">When.</param>
    public static async Task Leave(this SigKunskapDb db, Member member, int? by, string action, DateTime now, CancellationToken cancel)
    {
        await db.GiveUpPlaces(member.Id, now, cancel);
        foreach (var membership in await db.Memberships.Where(m => m.MemberId == member.Id && m.EndedAt == null).ToListAsync(cancel))
            membership.End(now);
        foreach (var invitation in await db.Invitations.Where(Invitation.OpenAt(now)).Where(i => i.InvitedById == member.Id).ToListAsync(cancel))
            invitation.Revoke(now);
        member.Leave(now);
        db.AuditEntries.Add(new() { At = now, ById = by, Action = action, Subject = $"member {member.Id}" });
        db.Tell("member", $"{member.Id}");
        await db.SaveChangesAsync(cancel);
        await db.Drafts.Where(d => d.MemberId == member.Id).ExecuteDeleteAsync(cancel);
        await db.Readings.Where(r => r.MemberId == member.Id).ExecuteDeleteAsync(cancel);
        await db.PageReadings.Where(r => r.MemberId == member.Id).ExecuteDeleteAsync(cancel);
        await db.ReadingConfirmations.Where(c => c.MemberId == member.Id).ExecuteDeleteAsync(cancel);
        await db.ForgetUploads(member.Id, cancel);
        await db.ForgetFollows(member.Id, cancel);
        await db.Experiences.Where(e => e.MemberId == member.Id).ExecuteDeleteAsync(cancel);
        await db.Offers.Where(o => o.MemberId == member.Id).ExecuteDeleteAsync(cancel);
        await db.Editorships.Where(e => e.MemberId == member.Id).ExecuteDeleteAsync(cancel);
        await db.ChangeRequests.Where(r => r.AskedById == member.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.AskedById, (int?)null), cancel);
        await db.DraftEdits.Where(e => e.MemberId == member.Id).ExecuteDeleteAsync(cancel);
        await db.RemoveSignInMethods(member.Id, cancel);
    }
}
