using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Stewardship;

/// <summary>Ends memberships, makes and unmakes facilitators, and signs somebody out wherever they are. What is wrong comes back in words.</summary>
public sealed class KeepMembers(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    private const string Late = "Någon annan hann före. Se hur det är nu.";

    public Task<string?> EndMembership(Person by, int member, int membership, CancellationToken cancel = default) => Change(by, member, async (db, _) =>
    {
        if (await db.Memberships.Include(m => m.Area).FirstOrDefaultAsync(m => m.Id == membership && m.MemberId == member && m.EndedAt == null, cancel) is not { } found)
            return (Late, null);
        await db.End(found, Now, cancel);
        return (null, new("membership.ended", $"member {member} area {found.Area.Slug}"));
    }, cancel);

    public Task<string?> MakeFacilitator(Person by, int member, bool facilitates, CancellationToken cancel = default) => Change(by, member, async (db, found) =>
    {
        if (found.IsFacilitator == facilitates)
            return (Late, null);
        if (!facilitates && await db.IsLastFacilitator(found, cancel))
            return ("Nätverket måste ha minst en facilitator. Gör någon annan till facilitator först.", null);
        found.IsFacilitator = facilitates;
        return (null, new(facilitates ? "facilitator.made" : "facilitator.unmade", $"member {member}"));
    }, cancel);

    public Task<string?> SignOutEverywhere(Person by, int member, CancellationToken cancel = default) => Change(by, member, (_, found) =>
    {
        found.SignOutEverywhere();
        return Task.FromResult<(string?, Done?)>((null, new("member.signed-out", $"member {member}")));
    }, cancel);

    /// <summary>Makes a link by which the owner of an account that nobody can enter gets in again. Its path; null with the mistake.</summary>
    public async Task<(string? Path, string? Mistake)> MakeWayIn(Person by, int member, CancellationToken cancel = default)
    {
        var key = InvitationKey.New();
        var mistake = await Change(by, member, async (db, _) =>
        {
            if (!await db.WithoutAWayIn().AnyAsync(m => m.Id == member, cancel))
                return ("Medlemmen har redan en väg in.", null);
            foreach (var earlier in await db.Invitations.Where(Invitation.OpenAt(Now)).Where(i => i.ForId == member).ToListAsync(cancel))
                earlier.Revoke(Now);
            db.Invitations.Add(new() { KeyHash = InvitationKey.HashOf(key)!, ForId = member, InvitedById = by.Id, InvitedAt = Now, OpenUntil = Now.AddDays(Invitation.DaysOpen) });
            return (null, new("member.way-in", $"member {member}"));
        }, cancel);
        return mistake is null ? ($"/konto/inbjudan/{key}", null) : (null, mistake);
    }

    private sealed record Done(string Action, string Subject);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<string?> Change(Person by, int id, Func<SigKunskapDb, Member, Task<(string? Mistake, Done? Done)>> change, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var db = await databases.CreateDbContextAsync(cancel);
                await using var transaction = await db.BeginGuarded(cancel);
                if (!by.IsFacilitator || await db.Members.FirstOrDefaultAsync(m => m.Id == id && m.LeftAt == null, cancel) is not { } member)
                    return "Medlemmen finns inte längre.";
                var (mistake, done) = await change(db, member);
                if (done is null)
                    return mistake;
                db.AuditEntries.Add(new() { At = Now, ById = by.Id, Action = done.Action, Subject = done.Subject });
                db.Tell("member", $"{id}");
                await db.SaveChangesAsync(cancel);
                await transaction.CommitAsync(cancel);
                return null;
            }
            catch (Exception failure) when (attempt < 5 && Database.IsLostRace(failure))
            {
                // Somebody else changed the same at the same moment; this is done to what they left.
            }
        }
    }
}
