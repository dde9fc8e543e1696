using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Network.TeamReadings;

/// <summary>Takes away what areas have asked their members to read, with who had, a year after its day.</summary>
public sealed class OldTeamReadings(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock, ILogger<OldTeamReadings> log) : Round(TimeSpan.FromHours(6), clock, log)
{
    private readonly TimeProvider clock = clock;

    /// <summary>Takes away what is too old, and says how many that was.</summary>
    public async Task<int> Remove(CancellationToken cancel = default)
    {
        var oldest = StockholmTime.Today(clock).AddDays(-ReadingRequest.DaysKept);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.ReadingRequests.Where(request => request.Until < oldest).ExecuteDeleteAsync(cancel);
    }

    protected override Task Go(CancellationToken cancel) => Remove(cancel);
}
