using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Web.Features.Tools.Figures;

/// <summary>How often the outcomes of the tools were shown, day by day. Fewer than five are not told: somebody might know who asked.</summary>
public sealed class OutcomeFigures(IDbContextFactory<SigKunskapDb> databases)
{
    public const int Least = 5;

    /// <param name="Day">The day, in Sweden.</param>
    /// <param name="Flow">The tool.</param>
    /// <param name="Outcome">The headline's id.</param>
    /// <param name="Shown">How often it was shown; at least five.</param>
    public sealed record Line(DateOnly Day, string Flow, string Outcome, int Shown);

    public async Task<IReadOnlyList<Line>> For(DateOnly from, DateOnly to, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.OutcomeCounts.Where(count => count.Day >= from && count.Day <= to && count.Shown >= Least)
            .OrderBy(count => count.Flow).ThenBy(count => count.Outcome).ThenBy(count => count.Day)
            .Select(count => new Line(count.Day, count.Flow, count.Outcome, count.Shown)).ToListAsync(cancel);
    }
}
