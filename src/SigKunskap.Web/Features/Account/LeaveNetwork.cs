using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Account;

/// <summary>Leaves for good: name, address and every way in are taken away, drafts too. What was written in discussions stays, so that answers still answer something.</summary>
public sealed class LeaveNetwork(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <summary>What stands in the way, in words; null when the person has left.</summary>
    public async Task<string?> For(Person person, CancellationToken cancel = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Leave(person, cancel);
            }
            catch (Exception failure) when (attempt < 5 && Database.IsLostRace(failure))
            {
                // Somebody changed the same account at the same moment; this is done to what they left.
            }
        }
    }

    private async Task<string?> Leave(Person person, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginGuarded(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Members.FirstOrDefaultAsync(m => m.Id == person.Id && m.LeftAt == null, cancel) is not { } member)
            return null;
        if (await db.IsLastFacilitator(member, cancel))
            return "Du är nätverkets enda facilitator. Gör någon annan till facilitator först, under Förvaltning och Medlemmar.";
        await db.Leave(member, person.Id, "member.left", now, cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }
}
