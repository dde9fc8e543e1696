using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Stewardship;

/// <summary>The accessibility problems that people have told of: those that wait first, the oldest first.</summary>
public sealed class HandleReports(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<ProblemReport>> All(Person by, CancellationToken cancel = default)
    {
        if (!by.IsFacilitator)
            return [];
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.ProblemReports.AsNoTracking().OrderBy(r => r.HandledAt != null).ThenBy(r => r.At).Take(Most).ToListAsync(cancel);
    }

    /// <summary>Marks one as handled. False when there is none that waits, or it is not this person's to say.</summary>
    public async Task<bool> For(Person by, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!by.IsFacilitator || await db.ProblemReports.FirstOrDefaultAsync(r => r.Id == id && r.HandledAt == null, cancel) is not { } report)
            return false;
        var now = clock.GetUtcNow().UtcDateTime;
        report.Handle(now);
        db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "report.handled", Subject = $"report {id}" });
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
