using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Watching;

/// <summary>The changes of law that editors have noted, with what is left to do. Every editor sees all of them: the law is everybody's.</summary>
public sealed class ShowWatches(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    /// <param name="Watched">What was noted.</param>
    /// <param name="Section">The section in words: 19 kap. 1 § SoL.</param>
    /// <param name="Left">Pages that nobody has looked through.</param>
    /// <param name="Pages">Pages in all.</param>
    public sealed record Row(WatchedSection Watched, string Section, int Left, int Pages);

    /// <param name="Row">What was noted.</param>
    /// <param name="Address">The section's page; null when the library does not have it any more.</param>
    /// <param name="Items">The pages that cite it.</param>
    /// <param name="Tools">The answers of tools that rest on it.</param>
    /// <param name="Files">Terms, forms, templates and blocks that name the section.</param>
    /// <param name="Drafts">The open draft of each page that has one, by the page's address; only those that the editor sees.</param>
    public sealed record Whole(Row Row, string? Address, IReadOnlyList<Worklist.Item> Items, IReadOnlyList<SigKunskap.Content.Flows.RelyingOutcome> Tools, IReadOnlyList<CitingFiles.Place> Files, IReadOnlyDictionary<string, int> Drafts);

    /// <summary>Those that are open, what has to be ready first foremost; then those that are closed.</summary>
    public async Task<IReadOnlyList<Row>> All(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.WatchedSections.AsNoTracking().Include(row => row.Settled).OrderBy(row => row.ClosedAt != null).ThenBy(row => row.Deadline).ThenBy(row => row.Id).ToListAsync(cancel);
        return [.. rows.Select(Of)];
    }

    /// <summary>One of them, with the open drafts that the editor sees.</summary>
    public async Task<Whole?> One(Editor by, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.WatchedSections.AsNoTracking().Include(row => row.Settled).SingleOrDefaultAsync(row => row.Id == id, cancel) is not { } watched)
            return null;
        var drafts = await db.DraftsFor(by).AsNoTracking().Where(draft => draft.State == DraftState.Writing || draft.State == DraftState.InReview || draft.State == DraftState.Signing).Select(draft => new { draft.Topic, draft.Slug, draft.Id }).ToListAsync(cancel);
        var found = watched.Key is { } key ? living.Now.Law.Find(key) : null;
        return new(Of(watched), found is { } section ? $"/lagrum/{SectionPath.Of(section.Statute, section.Section)}" : null, Worklist.Of(living.Now, watched), Worklist.Tools(living.Now, watched), await Files(db, watched, cancel), drafts.ToDictionary(draft => $"{draft.Topic}/{draft.Slug}", draft => draft.Id));
    }

    private async Task<IReadOnlyList<CitingFiles.Place>> Files(SigKunskapDb db, WatchedSection watched, CancellationToken cancel) => watched.Key is { } key
        ? CitingFiles.Of(living.Now, await db.LibraryFiles.AsNoTracking().OrderBy(file => file.Path).ToListAsync(cancel), key, StockholmTime.Today(clock))
        : [];

    private Row Of(WatchedSection watched)
    {
        var items = Worklist.Of(living.Now, watched);
        var name = watched.Key is { } key && living.Now.Law.Find(key) is { } found ? $"{found.Section.Number.Unbroken}\u00a0{found.Statute.ShortName}" : $"{watched.Sfs} {watched.Number}";
        return new(watched, name, items.Count(item => !item.IsSettled), items.Count);
    }
}
