using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Features.Publishing.Requests;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Publishing.Releases;

/// <summary>
/// Makes a release live when its time has come: all its pages in one transaction, or none. Every rule is asked once more there. Of several nodes
/// that try at the same moment one succeeds, and the others find it done.
/// </summary>
public sealed class PublishRelease(IDbContextFactory<SigKunskapDb> databases, LibraryLoader loader, TimeProvider clock)
{
    /// <summary>Publishes all releases whose time has come, and says how many that was.</summary>
    public async Task<int> Due(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        List<int> due;
        await using (var db = await databases.CreateDbContextAsync(cancel))
            due = await db.Releases.Where(release => release.State == ReleaseState.Scheduled && release.GoesLiveAt <= now).OrderBy(release => release.GoesLiveAt).Select(release => release.Id).ToListAsync(cancel);
        var published = 0;
        foreach (var id in due)
        {
            try
            {
                published += await Publish(id, cancel) ? 1 : 0;
            }
            catch (Exception failure) when (Database.IsLostRace(failure))
            {
                // Another node published it, or somebody changed it; the next round sees how it is then.
            }
        }

        return published;
    }

    private async Task<bool> Publish(int id, CancellationToken cancel)
    {
        // Read before the transaction is begun: a library takes longer than others should wait. What has changed since shows in the editions' numbers.
        var library = await loader.Load(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginGuarded(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Releases.SingleAsync(release => release.Id == id, cancel) is not { State: ReleaseState.Scheduled } release || release.GoesLiveAt > now)
            return false;
        var today = StockholmTime.Today(clock);
        var standings = (await db.PartsOf(id, cancel)).Standings(library, today);
        if (standings.Obstacles() is { Count: > 0 } obstacles)
        {
            var trouble = string.Join(' ', obstacles.Prepend("Tiden kom, men släppet kunde inte publiceras."));
            release.Hold(trouble[..Math.Min(trouble.Length, Release.LongestTrouble)]);
            db.TellOf(release, "release.held", null, now);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return false;
        }

        var making = new EditionMaking(library);
        foreach (var (part, standing) in standings)
        {
            var edition = await making.Add(db, standing.Reading.Content!, part.Revision.Source, now, cancel);
            await db.FinishRequests(part.Draft, standing.Before, making.Edition(part.Draft.Address, standing.Reading.Content!, part.Revision.Source), now, cancel);
            part.Draft.Publish(edition.Number, now);
            db.EditionSignatures.AddRange(standing.Said.Values.Select(said => new EditionSignature
            {
                Page = edition.Page,
                Number = edition.Number,
                Agency = said.Agency,
                Stand = said.Stand,
                Role = said.Role,
                ById = said.ById,
                At = said.At,
                DraftId = part.Draft.Id,
                Hash = said.Hash,
            }));
            db.TellOf(part.Draft, "draft.published", null, now);
        }

        release.Publish(now);
        db.TellOf(release, "release.published", null, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
