using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Network.Drafts;

/// <summary>Takes away drafts that nobody has come back to.</summary>
public sealed class OldDrafts(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock, ILogger<OldDrafts> log) : Round(TimeSpan.FromHours(6), clock, log)
{
    private readonly TimeProvider clock = clock;

    /// <summary>Takes away what is too old, and says how many that was.</summary>
    public async Task<int> Remove(CancellationToken cancel = default)
    {
        var oldest = clock.GetUtcNow().UtcDateTime.AddDays(-Draft.DaysKept);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Drafts.Where(d => d.SavedAt < oldest).ExecuteDeleteAsync(cancel);
    }

    protected override Task Go(CancellationToken cancel) => Remove(cancel);
}
