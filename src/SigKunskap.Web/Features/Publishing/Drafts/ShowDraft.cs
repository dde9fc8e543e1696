using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Drafts;

/// <summary>Where a draft stands: what keeps it from going live, who has said what of which text, and all its texts.</summary>
public sealed class ShowDraft(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    /// <param name="Parts">The draft with what belongs to it.</param>
    /// <param name="Standing">How it stands.</param>
    /// <param name="Texts">All its texts, the newest first.</param>
    /// <param name="Release">The release that it goes live with, or null.</param>
    /// <param name="Open">The releases that the editor may put it in.</param>
    /// <param name="BringsBack">Whether the page is out of force, and in force again when the draft goes live.</param>
    public sealed record Shown(DraftParts Parts, DraftStanding Standing, IReadOnlyList<Text> Texts, Release? Release, IReadOnlyList<Release> Open, bool BringsBack)
    {
        public GuidanceDraft Draft => Parts.Draft;
    }

    /// <param name="Number">Its number.</param>
    /// <param name="By">Who saved it.</param>
    /// <param name="At">When.</param>
    public sealed record Text(int Number, string By, DateTime At);

    /// <returns>Null for a draft they do not see.</returns>
    public async Task<Shown?> For(Editor by, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Read(db.DraftsFor(by), id, cancel) is not { } parts)
            return null;
        var texts = await db.DraftRevisions.Where(revision => revision.DraftId == id).OrderByDescending(revision => revision.Number).Select(revision => new Text(revision.Number, revision.By.Name, revision.At)).ToListAsync(cancel);
        var release = await db.Releases.AsNoTracking().SingleOrDefaultAsync(release => release.Id == parts.Draft.ReleaseId, cancel);
        var agencies = by.Where(EditorRole.Publisher).ToList();
        var open = await db.Releases.AsNoTracking().Where(other => other.State != ReleaseState.Published && agencies.Contains(other.Owner)).OrderBy(other => other.Id).ToListAsync(cancel);
        var standing = new DraftStanding(parts, living.Now, StockholmTime.Today(clock));
        var bringsBack = living.Now.Find(parts.Draft.Address)?.Newest.Front.Status is not (null or PageStatus.InForce) && standing.Reading.Content?.Front.Status == PageStatus.InForce;
        return new(parts, standing, texts, release, open, bringsBack);
    }
}
