using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Features.Publishing.Drafts;

/// <summary>Reads a draft with what belongs to it.</summary>
internal static class ReadDraft
{
    /// <summary>The draft among those that somebody sees, or null.</summary>
    public static async Task<DraftParts?> Read(this SigKunskapDb db, IQueryable<GuidanceDraft> among, int id, CancellationToken cancel)
    {
        if (await among.SingleOrDefaultAsync(draft => draft.Id == id, cancel) is not { } draft)
            return null;
        var newest = await db.DraftRevisions.AsNoTracking().SingleAsync(revision => revision.DraftId == id && revision.Number == draft.Revision, cancel);
        var authors = await db.DraftRevisions.Where(revision => revision.DraftId == id).Select(revision => revision.ById).Distinct().ToListAsync(cancel);
        var reviews = await db.DraftReviews.AsNoTracking().Include(review => review.By).Where(review => review.DraftId == id).OrderBy(review => review.Id).ToListAsync(cancel);
        var signatures = await db.DraftSignatures.AsNoTracking().Include(signature => signature.By).Where(signature => signature.DraftId == id).OrderBy(signature => signature.Id).ToListAsync(cancel);
        return new(draft, newest, authors.ToHashSet(), reviews, signatures);
    }
}
