using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Publishing;

/// <summary>Publishes a new edition of a page, written in the portal, at once and alone. Editors go by <see cref="Releases.PublishRelease"/>.</summary>
public sealed class PublishEdition(IDbContextFactory<SigKunskapDb> databases, LibraryLoader loader, TimeProvider clock)
{
    /// <param name="Number">The new edition's number; null when it was refused.</param>
    /// <param name="Findings">What is wrong with the text.</param>
    /// <param name="LostRace">Somebody else published the page in the meantime; nothing was published.</param>
    public sealed record Answer(int? Number, IReadOnlyList<Finding> Findings, bool LostRace = false);

    /// <param name="address">The page.</param>
    /// <param name="source">The whole text, front matter and all.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Answer> For(PageAddress address, string source, CancellationToken cancel = default)
    {
        var making = new EditionMaking(await loader.Load(cancel));
        var (content, findings, _) = making.Read(address, source, StockholmTime.Today(clock));
        if (content is null || !findings.Clean)
            return new(null, findings.All);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var edition = await making.Add(db, content, source, clock.GetUtcNow().UtcDateTime, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
            return new(edition.Number, findings.All);
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure) || failure is DbUpdateConcurrencyException)
        {
            return new(null, findings.All, LostRace: true);
        }
    }
}
