using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Platform.Access;

public static class DraftVisibility
{
    /// <summary>The drafts that an editor sees: those which an agency of theirs takes part in.</summary>
    public static IQueryable<GuidanceDraft> DraftsFor(this SigKunskapDb db, Editor editor)
    {
        var agencies = editor.Agencies.Keys.ToList();
        return db.GuidanceDrafts.Where(draft => db.DraftAgencies.Any(part => part.DraftId == draft.Id && agencies.Contains(part.Agency)));
    }

    /// <summary>The releases that an editor sees: those of an agency of theirs, and those that a draft they see goes live with.</summary>
    public static IQueryable<Release> ReleasesFor(this SigKunskapDb db, Editor editor)
    {
        var agencies = editor.Agencies.Keys.ToList();
        return db.Releases.Where(release => agencies.Contains(release.Owner)
            || db.GuidanceDrafts.Any(draft => draft.ReleaseId == release.Id && db.DraftAgencies.Any(part => part.DraftId == draft.Id && agencies.Contains(part.Agency))));
    }
}
