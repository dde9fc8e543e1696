using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Content.Law;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Watching;

/// <summary>Notes that a section of law changes, and that a page which cites it was looked through.</summary>
public sealed class WatchLaw(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    /// <param name="Agency">The agency that sees to it.</param>
    /// <param name="Citation">The section as a reader writes it: 19 kap. 1 § SoL.</param>
    /// <param name="Kind">What becomes of it.</param>
    /// <param name="From">The first day it is otherwise.</param>
    /// <param name="Note">What changes, in the editor's own words.</param>
    /// <param name="Source">Where it is decided; may be empty.</param>
    /// <param name="Deadline">When everything is to have been looked through.</param>
    public sealed record Input(string Agency, string Citation, WatchedKind Kind, DateOnly? From, string Note, string Source, DateOnly? Deadline);

    /// <param name="Id">What was noted; null when it was refused.</param>
    /// <param name="Mistake">Why, in words.</param>
    public sealed record Answer(int? Id, string? Mistake = null);

    /// <returns>Null where the editor may not note anything for the agency.</returns>
    public async Task<Answer?> Note(Editor by, Input input, CancellationToken cancel = default)
    {
        if (!by.May(input.Agency, EditorRole.Writer))
            return null;
        var (note, source) = (SingleLine.Of(input.Note), input.Source.Trim());
        if (Cited(input.Citation) is not { } cited)
            return new(null, "Skriv ett lagrum som finns i portalen, till exempel ”19 kap. 1 § SoL”.");
        if (input.From is not { } from || input.Deadline is not { } deadline)
            return new(null, "Skriv från vilken dag det gäller och när allt ska vara genomgånget.");
        if (note.Length is 0 or > WatchedSection.LongestNote)
            return new(null, $"Skriv vad som ändras, högst {WatchedSection.LongestNote} tecken. Läsarna ser det.");
        if (PointsOut.Somebody(note) is { } pointed)
            return new(null, pointed);
        if (source.Length > WatchedSection.LongestSource || (source.Length > 0 && !LinkRules.IsExternal(source)))
            return new(null, "Källans adress ska börja med https://.");
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var watched = new WatchedSection
        {
            Sfs = cited.Statute.Sfs,
            Number = cited.Section.Number.ToString(),
            Kind = input.Kind,
            From = from,
            Note = note,
            Source = source.Length > 0 ? source : null,
            Owner = input.Agency,
            Deadline = deadline,
            NotedById = by.Id,
            NotedAt = now,
        };
        db.WatchedSections.Add(watched);
        await db.SaveChangesAsync(cancel);
        Tell(db, watched, "law.watched", by, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(watched.Id);
    }

    /// <summary>Says that a page needs no change, and why. For editors of the page's owner.</summary>
    /// <returns>Null where there is no such thing to look through for the editor.</returns>
    public async Task<Answer?> Settle(Editor by, int id, PageAddress page, string reason, CancellationToken cancel = default)
    {
        if (living.Now.Find(page) is not { } found || !by.May(found.Newest.Front.Owner, EditorRole.Writer))
            return null;
        reason = SingleLine.Of(reason);
        if (reason.Length is 0 or > SettledPage.LongestReason)
            return new(id, $"Skriv varför sidan inte behöver ändras, högst {SettledPage.LongestReason} tecken.");
        if (PointsOut.Somebody(reason) is { } pointed)
            return new(id, pointed);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.WatchedSections.SingleOrDefaultAsync(row => row.Id == id && row.ClosedAt == null, cancel) is not { Key: { } key } watched || !living.Now.Citing(key).Any(citing => citing.Page.Address == page))
            return null;
        var now = clock.GetUtcNow().UtcDateTime;
        db.SettledPages.Add(new() { WatchedId = id, Page = page.ToString(), Reason = reason, ById = by.Id, At = now });
        Tell(db, watched, "law.page-settled", by, now);
        try
        {
            await db.SaveChangesAsync(cancel);
            return new(id);
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure))
        {
            return new(id, "Någon annan har redan gått igenom sidan.");
        }
    }

    /// <summary>Says that everything has been looked through; readers are not told any more.</summary>
    /// <returns>Null where the editor may not say so.</returns>
    public async Task<Answer?> Close(Editor by, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.WatchedSections.Include(row => row.Settled).SingleOrDefaultAsync(row => row.Id == id && row.ClosedAt == null, cancel) is not { } watched || !by.May(watched.Owner, EditorRole.Writer))
            return null;
        if (Worklist.Of(living.Now, watched).Any(item => !item.IsSettled))
            return new(id, "Det finns sidor som ingen har gått igenom än.");
        watched.ClosedAt = clock.GetUtcNow().UtcDateTime;
        Tell(db, watched, "law.closed", by, watched.ClosedAt.Value);
        try
        {
            await db.SaveChangesAsync(cancel);
            return new(id);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new(id, "Någon annan ändrade bevakningen i samma stund. Läs sidan igen.");
        }
    }

    /// <summary>The section that a text names as it stands today, or as it stands when the library knows it only then.</summary>
    private (Statute Statute, Section Section)? Cited(string text)
    {
        var law = living.Now.Law;
        var resolved = law.Citations.Read(text).Select(citation => law.Resolve(citation, StockholmTime.Today(clock))).FirstOrDefault(found => found is { Problem: null, Sections.Count: 1 });
        return resolved is { Statute: { } statute } ? (statute, resolved.Sections[0]) : null;
    }

    private static void Tell(SigKunskapDb db, WatchedSection watched, string action, Editor by, DateTime at)
    {
        db.TellWatched($"{watched.Sfs} {watched.Number}");
        db.AuditEntries.Add(new() { At = at, ById = by.Id, Action = action, Subject = $"watch {watched.Id}" });
    }
}
