using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Trails;

/// <summary>How each edition of a page came to be: who wrote, reviewed and signed, and who decided that it went live.</summary>
public sealed class ShowTrail(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living)
{
    public const int PageSize = 20;

    /// <param name="Page">The page.</param>
    /// <param name="Editions">This screen's editions, the newest first.</param>
    /// <param name="Total">How many there are in all.</param>
    public sealed record Shown(LibraryPage Page, IReadOnlyList<Trail> Editions, int Total);

    /// <param name="by">An editor of the page's owner, or of an agency that stands behind it or has signed an edition of it.</param>
    /// <param name="address">The page.</param>
    /// <param name="screen">From 1.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Null for a page that does not exist, or does not concern them.</returns>
    public async Task<Shown?> For(Editor by, PageAddress address, int screen, CancellationToken cancel = default)
    {
        if (living.Now.Find(address) is not { } page)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (front, agencies) = (page.Newest.Front, by.Agencies.Keys.ToList());
        if (!front.Signers.Append(front.Owner).Any(agencies.Contains)
            && !await db.EditionSignatures.AnyAsync(signature => signature.Page!.Topic == address.Topic && signature.Page.Slug == address.Slug && agencies.Contains(signature.Agency), cancel))
            return null;
        var shown = page.Editions.Reverse().Skip((screen - 1) * PageSize).Take(PageSize).ToList();
        return new(page, shown.Count == 0 ? [] : await db.TrailsOf(by, page, shown, cancel), page.Editions.Count);
    }
}
