using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Releases;

/// <summary>The releases that an editor sees, and what is in one.</summary>
public sealed class ShowReleases(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    private const int MostShown = 100;

    /// <param name="Release">The release.</param>
    /// <param name="Drafts">The drafts in it that the editor sees, with what keeps each from going live.</param>
    /// <param name="Unseen">How many more there are.</param>
    /// <param name="Free">Open drafts that the editor may put in.</param>
    public sealed record One(Release Release, IReadOnlyList<(GuidanceDraft Draft, IReadOnlyList<string> Obstacles)> Drafts, int Unseen, IReadOnlyList<GuidanceDraft> Free);

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<Release>> All(Editor by, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.ReleasesFor(by).AsNoTracking().OrderBy(release => release.State == ReleaseState.Published).ThenByDescending(release => release.Id).Take(MostShown).ToListAsync(cancel);
    }

    /// <returns>Null for a release they do not see.</returns>
    public async Task<One?> For(Editor by, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.ReleasesFor(by).AsNoTracking().SingleOrDefaultAsync(release => release.Id == id, cancel) is not { } release)
            return null;
        var parts = await db.ReadAll(db.DraftsFor(by).Where(draft => draft.ReleaseId == id), cancel);
        var total = await db.GuidanceDrafts.CountAsync(draft => draft.ReleaseId == id, cancel);
        var agencies = by.Where(EditorRole.Publisher).ToList();
        var decides = agencies.Contains(release.Owner);
        var free = await db.DraftsFor(by).AsNoTracking().Where(draft => draft.ReleaseId == null && draft.State != DraftState.Published && draft.State != DraftState.Dropped && (decides || agencies.Contains(draft.Owner))).OrderBy(draft => draft.Title).ToListAsync(cancel);
        var today = StockholmTime.Today(clock);
        return new(release, [.. parts.Select(part => (part.Draft, part.Draft.IsOpen ? new DraftStanding(part, living.Now, today).Obstacles : []))], total - parts.Count, release.State == ReleaseState.Published ? [] : free);
    }
}
