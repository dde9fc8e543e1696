using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Withdrawals;

/// <summary>A published page as those who keep it see it.</summary>
public sealed class ShowKeptPage(IDbContextFactory<SigKunskapDb> databases, LibraryLoader loader)
{
    /// <param name="Page">The page, from the database: what was done a second ago is seen.</param>
    /// <param name="DraftId">Its open draft, or null.</param>
    /// <param name="Withdrawals">When it was taken out of force at once, the newest first.</param>
    public sealed record Shown(LibraryPage Page, int? DraftId, IReadOnlyList<Withdrawal> Withdrawals);

    /// <returns>Null for a page that does not exist, or that another agency owns.</returns>
    public async Task<Shown?> For(Editor by, PageAddress address, CancellationToken cancel = default)
    {
        if ((await loader.Load(cancel)).Find(address) is not { } page || !by.May(page.Newest.Front.Owner, EditorRole.Writer))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var draft = await db.DraftsFor(by).Where(draft => draft.Topic == address.Topic && draft.Slug == address.Slug && draft.State != DraftState.Published && draft.State != DraftState.Dropped).Select(draft => (int?)draft.Id).FirstOrDefaultAsync(cancel);
        var withdrawals = await db.Withdrawals.AsNoTracking().Include(w => w.By).Where(w => w.Page.Topic == address.Topic && w.Page.Slug == address.Slug).OrderByDescending(w => w.Id).ToListAsync(cancel);
        return new(page, draft, withdrawals);
    }
}
