using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Stewardship;

/// <summary>Hands questions over to the responsible agency when nobody has answered them so long after the promise. Who hands one over and finds it done leaves it to the other node.</summary>
public sealed class HandOverLate(IDbContextFactory<SigKunskapDb> databases, ResponsibleAgency agencies, PortalSettings settings, TimeProvider clock, ILogger<HandOverLate> log) : Round(TimeSpan.FromMinutes(30), clock, log)
{
    private readonly TimeProvider clock = clock;

    /// <summary>Hands over all that have waited too long, and says how many that was.</summary>
    public async Task<int> All(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var handed = 0;
        foreach (var question in await Late(db).AsNoTracking().OrderBy(d => d.StartedAt).ToListAsync(cancel))
        {
            try
            {
                if (await agencies.For(db, question, cancel) is { } agency)
                    handed += await Hand(question.Id, agency, cancel) ? 1 : 0;
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                // Handed over at the same moment, by a facilitator or another node; the next round sees how it is then.
            }
        }

        return handed;
    }

    protected override Task Go(CancellationToken cancel) => All(cancel);

    private IQueryable<Discussion> Late(SigKunskapDb db)
    {
        var before = WorkingDays.Before(StockholmTime.Today(clock), settings.ReplyDays + settings.AgencyDays);
        return db.WaitingAmong(db.Discussions).Where(d => d.StartedAt < before && !db.Handovers.Any(h => h.DiscussionId == d.Id));
    }

    private async Task<bool> Hand(int id, ResponsibleAgency.Answer agency, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginGuarded(cancel);
        // Looked at once more where nobody can change it: it may have been answered a moment ago.
        if (!await Late(db).AnyAsync(d => d.Id == id, cancel))
            return false;
        var now = clock.GetUtcNow().UtcDateTime;
        db.Handovers.Add(new() { DiscussionId = id, Agency = agency.Agency, Page = agency.Page, At = now });
        db.AuditEntries.Add(new() { At = now, Action = HandOver.Action, Subject = $"discussion {id}" });
        db.TellChanged(id);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
