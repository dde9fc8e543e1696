using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Requests;

internal static class RequestVisibility
{
    /// <summary>The requests that an editor sees: those about pages which an agency of theirs owns now.</summary>
    public static async Task<IQueryable<ChangeRequest>> RequestsFor(this SigKunskapDb db, Editor editor, Library library, CancellationToken cancel)
    {
        // Who owns a page stands in its newest text, so it is asked of the library; a library has some hundred pages.
        var owned = library.Pages.Where(page => editor.Agencies.ContainsKey(page.Newest.Front.Owner)).Select(page => page.Address).ToHashSet();
        var pages = (await db.GuidancePages.Select(page => new { page.Id, page.Topic, page.Slug }).ToListAsync(cancel)).Where(page => owned.Contains(new(page.Topic, page.Slug))).Select(page => page.Id).ToList();
        return db.ChangeRequests.Where(request => pages.Contains(request.PageId));
    }
}
