using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Content.Editions;
using SigKunskap.Content.SharedTexts;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Features.Publishing.SharedTexts;

/// <summary>Texts that several pages show, where each is shown, and what is under way with it.</summary>
public sealed class ShowShared(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living)
{
    /// <param name="Piece">The text.</param>
    /// <param name="Name">What it is called.</param>
    /// <param name="Pages">On how many pages it stands.</param>
    /// <param name="IsOpen">Whether a new text is under way.</param>
    public sealed record Row(SharedPiece Piece, string Name, int Pages, bool IsOpen);

    /// <param name="Piece">The text.</param>
    /// <param name="Name">What it is called.</param>
    /// <param name="Now">What it says.</param>
    /// <param name="Pages">Where it stands.</param>
    /// <param name="Open">The new text that is under way, or null.</param>
    /// <param name="Earlier">When it was changed here before, the newest first.</param>
    public sealed record One(SharedPiece Piece, string Name, string Now, IReadOnlyList<LibraryPage> Pages, SharedStanding? Open, IReadOnlyList<Change> Earlier);

    /// <param name="At">When.</param>
    /// <param name="By">Who published it.</param>
    /// <param name="Before">What it said before.</param>
    public sealed record Change(DateTime At, string By, string Before);

    /// <summary>All of them, kind by kind.</summary>
    public async Task<IReadOnlyList<Row>> All(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var open = (await db.SharedDrafts.Where(draft => draft.PublishedAt == null && draft.DroppedAt == null).Select(draft => new { draft.Kind, draft.Key }).ToListAsync(cancel)).Select(draft => new SharedPiece(draft.Kind, draft.Key)).ToHashSet();
        var library = living.Now;
        return [.. library.Reference.Blocks.Keys.Order(StringComparer.Ordinal).Select(name => new SharedPiece(SharedKind.Block, name))
            .Concat(library.Reference.Glossary.Terms.Select(term => new SharedPiece(SharedKind.Term, term.Anchor)))
            .Concat(library.Reference.Lists.Agencies.Values.OrderBy(agency => agency.Name, SwedishOrder.Comparer).Select(agency => new SharedPiece(SharedKind.Agency, agency.Key)))
            .Select(piece => new Row(piece, piece.NameIn(library), piece.UsedIn(library).Count(), open.Contains(piece)))];
    }

    /// <returns>Null for what the library does not have.</returns>
    public async Task<One?> Find(SharedPiece piece, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.LibraryFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Path == piece.Path, cancel) is not { } file || piece.In(file.Text) is not { } now)
            return null;
        var earlier = await db.SharedDrafts.Where(draft => draft.Kind == piece.Kind && draft.Key == piece.Key && draft.PublishedAt != null).OrderByDescending(draft => draft.Id).Take(20)
            .Select(draft => new Change(draft.PublishedAt!.Value, db.Members.Where(member => member.Id == draft.PublishedById).Select(member => member.Name).First(), draft.Before)).ToListAsync(cancel);
        return new(piece, piece.NameIn(living.Now), now, [.. piece.UsedIn(living.Now)], await db.OpenOf(piece, living.Now, cancel), earlier);
    }
}
