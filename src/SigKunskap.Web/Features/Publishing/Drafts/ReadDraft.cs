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

    /// <summary>Several drafts at once, oldest first.</summary>
    public static async Task<IReadOnlyList<DraftParts>> ReadAll(this SigKunskapDb db, IQueryable<GuidanceDraft> among, CancellationToken cancel)
    {
        var drafts = await among.AsNoTracking().OrderBy(draft => draft.Id).ToListAsync(cancel);
        var ids = drafts.Select(draft => draft.Id).ToList();
        var newest = await db.DraftRevisions.AsNoTracking().Where(revision => ids.Contains(revision.DraftId) && db.GuidanceDrafts.Any(draft => draft.Id == revision.DraftId && draft.Revision == revision.Number)).ToDictionaryAsync(revision => revision.DraftId, cancel);
        var authors = (await db.DraftRevisions.Where(revision => ids.Contains(revision.DraftId)).Select(revision => new { revision.DraftId, revision.ById }).Distinct().ToListAsync(cancel)).ToLookup(author => author.DraftId, author => author.ById);
        var reviews = (await db.DraftReviews.AsNoTracking().Where(review => ids.Contains(review.DraftId)).OrderBy(review => review.Id).ToListAsync(cancel)).ToLookup(review => review.DraftId);
        var signatures = (await db.DraftSignatures.AsNoTracking().Where(signature => ids.Contains(signature.DraftId)).OrderBy(signature => signature.Id).ToListAsync(cancel)).ToLookup(signature => signature.DraftId);
        return [.. drafts.Where(draft => newest.ContainsKey(draft.Id)).Select(draft => new DraftParts(draft, newest[draft.Id], authors[draft.Id].ToHashSet(), [.. reviews[draft.Id]], [.. signatures[draft.Id]]))];
    }
}
