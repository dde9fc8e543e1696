using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.About;

/// <summary>Takes away reports whose time is out, handled or not: an address that somebody left for an answer is not kept for ever.</summary>
public sealed class OldReports(IDbContextFactory<SigKunskapDb> databases, PortalSettings settings, TimeProvider clock, ILogger<OldReports> log) : Round(TimeSpan.FromHours(6), clock, log)
{
    private readonly TimeProvider clock = clock;

    /// <summary>Takes away what is too old, and says how many that was.</summary>
    public async Task<int> Remove(CancellationToken cancel = default)
    {
        var oldest = clock.GetUtcNow().UtcDateTime.AddDays(-settings.Keeping.Reports);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.ProblemReports.Where(r => r.At < oldest).ExecuteDeleteAsync(cancel);
    }

    protected override Task Go(CancellationToken cancel) => Remove(cancel);
}
