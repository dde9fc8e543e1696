using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Editions;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Requests;

/// <summary>What practice asks for of the pages of an editor's agencies.</summary>
public sealed class ListChangeRequests(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living)
{
    public const int PageSize = 20;

    /// <param name="Request">The request, with what was decided of it.</param>
    /// <param name="Page">The page that it is about.</param>
    /// <param name="OpenDraft">The page's open draft, or null.</param>
    public sealed record Row(ChangeRequest Request, LibraryPage Page, int? OpenDraft = null)
    {
        public string Path => $"/redaktion/andringsbegaran/{Request.Id}";

        /// <summary>The paragraph as they read it; null for the page as a whole.</summary>
        public Content.Pages.Paragraph? Paragraph => Page.Edition(Request.EditionNumber) is { } edition ? edition.Content.Paragraphs.FirstOrDefault(paragraph => edition.IdOf(paragraph) == Request.ParagraphId) : null;
    }

    /// <param name="Rows">Those that have waited longest first where they wait, otherwise the newest first.</param>
    /// <param name="Total">How many there are in all.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, int Total);

    /// <summary>Those in some states, a page of them.</summary>
    public async Task<Answer> For(Editor by, IReadOnlyCollection<ChangeRequestState> states, int page, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var own = (await db.RequestsFor(by, living.Now, cancel)).AsNoTracking().Where(request => states.Contains(request.State));
        var ordered = states.Contains(ChangeRequestState.Received) ? own.OrderBy(request => request.Id) : own.OrderByDescending(request => request.Id);
        var rows = await ordered.Include(request => request.Page).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new([.. rows.Select(request => new Row(request, living.Now.Find(request.Address)!))], await own.CountAsync(cancel));
    }

    /// <summary>One; null when there is none of theirs.</summary>
    public async Task<Row?> One(Editor by, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await (await db.RequestsFor(by, living.Now, cancel)).AsNoTracking().Include(request => request.Page).Include(request => request.Steps).SingleOrDefaultAsync(request => request.Id == id, cancel) is not { } request)
            return null;
        var (topic, slug) = (request.Page.Topic, request.Page.Slug);
        var draft = await db.GuidanceDrafts.Where(draft => draft.Topic == topic && draft.Slug == slug && draft.State != DraftState.Published && draft.State != DraftState.Dropped).Select(draft => (int?)draft.Id).FirstOrDefaultAsync(cancel);
        return new(request, living.Now.Find(request.Address)!, draft);
    }

    /// <summary>Those that a draft answers. Whoever sees the draft sees them.</summary>
    public async Task<IReadOnlyList<ChangeRequest>> OfDraft(Editor by, int draft, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.ChangeRequests.AsNoTracking().Where(request => request.DraftId == draft && db.DraftsFor(by).Any(seen => seen.Id == draft)).OrderBy(request => request.Id).ToListAsync(cancel);
    }
}
