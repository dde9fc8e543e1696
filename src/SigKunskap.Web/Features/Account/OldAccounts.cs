using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Account;

/// <summary>Takes away accounts whose time is out. Who takes one away and finds it gone already leaves it to the other node.</summary>
public sealed class OldAccounts(IDbContextFactory<SigKunskapDb> databases, PortalSettings settings, TimeProvider clock, ILogger<OldAccounts> log) : Round(TimeSpan.FromHours(6), clock, log)
{
    private readonly TimeProvider clock = clock;

    /// <summary>Takes away what is too old, and says how many that was.</summary>
    public async Task<int> Remove(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var removed = 0;
        foreach (var end in await db.EndsBefore(Now, settings.Keeping, Now, cancel))
        {
            try
            {
                removed += await Remove(end.Member, cancel) ? 1 : 0;
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                // Changed at the same moment, by its owner or another node; the next round sees how it is then.
            }
        }

        return removed;
    }

    protected override Task Go(CancellationToken cancel) => Remove(cancel);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<bool> Remove(int id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginGuarded(cancel);
        // Looked at once more where nobody can change it: they may have signed in a moment ago.
        if (await db.EndOf(id, settings.Keeping, Now, cancel) is not { } end || end.At >= Now)
            return false;
        var member = await db.Members.FirstAsync(m => m.Id == id, cancel);
        if (await db.IsLastFacilitator(member, cancel))
            return false;
        await db.Leave(member, by: null, "member.removed", Now, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
