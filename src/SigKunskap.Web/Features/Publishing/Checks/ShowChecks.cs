using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Features.Publishing.Checks;

/// <summary>What the last run found, by the agency that answers for it. Every editor sees all of it: the pages are everybody's.</summary>
public sealed class ShowChecks(IDbContextFactory<SigKunskapDb> databases)
{
    public const int PageSize = 50;

    /// <param name="Agency">Only what this agency answers for; null or empty for all.</param>
    /// <param name="Kind">Only this; null for all.</param>
    /// <param name="WithNoted">Whether what nobody has to do anything about is shown too.</param>
    /// <param name="Number">The page of the list, from 1.</param>
    public sealed record Input(string? Agency, CheckKind? Kind, bool WithNoted, int Number = 1);

    /// <param name="Run">The last run that ended; null before the first.</param>
    /// <param name="Rows">What was found.</param>
    /// <param name="Total">How much in all.</param>
    /// <param name="Counts">How many things each agency has to do.</param>
    public sealed record Answer(CheckRun? Run, IReadOnlyList<CheckFinding> Rows, int Total, IReadOnlyDictionary<string, int> Counts);

    public async Task<Answer> For(Input input, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var run = await db.CheckRuns.AsNoTracking().Where(row => row.EndedAt != null).OrderByDescending(row => row.Day).FirstOrDefaultAsync(cancel);
        var counts = await db.CheckFindings.Where(finding => finding.IsWork && finding.Owner != null).GroupBy(finding => finding.Owner!).Select(group => new { Owner = group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Owner, row => row.Count, cancel);
        var found = db.CheckFindings.AsNoTracking().Where(finding => finding.IsWork || input.WithNoted);
        if (!string.IsNullOrEmpty(input.Agency))
            found = found.Where(finding => finding.Owner == input.Agency);
        if (input.Kind is { } kind)
            found = found.Where(finding => finding.Kind == kind);
        var rows = await found.OrderByDescending(finding => finding.IsWork).ThenBy(finding => finding.Owner).ThenBy(finding => finding.Title).ThenBy(finding => finding.Id).Skip((input.Number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new(run, rows, await found.CountAsync(cancel), counts);
    }
}
