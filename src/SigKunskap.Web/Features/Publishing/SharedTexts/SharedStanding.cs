using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Content.SharedTexts;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.SharedTexts;

/// <summary>How a draft of a shared text stands: the rules of pages, for what stands on many of them.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Steps">Who wrote and signed what, in order.</param>
/// <param name="MustSign">The agencies that own, or stand behind, a page which shows it.</param>
public sealed record SharedStanding(SharedDraft Draft, IReadOnlyList<SharedStep> Steps, IReadOnlyList<string> MustSign)
{
    public bool Wrote(int person) => Steps.Any(step => step.Text is not null && step.ById == person);

    public bool HasSigned(string agency) => Steps.Any(step => step.Agency == agency && step.Revision == Draft.Revision);

    /// <summary>Whether everything is said that must be before it goes live.</summary>
    public bool IsReady => Draft is { IsOpen: true, ReviewedById: not null } && MustSign.All(HasSigned);

    /// <summary>The agencies whose pages show a text. An agency answers for its own address.</summary>
    public static IReadOnlyList<string> Concerned(SharedPiece piece, Library library) => piece.Kind == SharedKind.Agency
        ? []
        : [.. piece.UsedIn(library).SelectMany(page => page.Newest.Front.Signers.Prepend(page.Newest.Front.Owner)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether an editor may change a text: an agency's address is its own, and the portal's editors'; the rest is everybody's.</summary>
    public static bool May(Editor editor, SharedPiece piece, Library library, EditorRole role) => piece.Kind != SharedKind.Agency
        ? editor.Where(role).Any()
        : editor.Where(role).Any(agency => agency == piece.Key || library.Reference.Lists.Agencies.GetValueOrDefault(agency) is { IsEditors: true });
}

internal static class SharedDrafts
{
    /// <summary>The open draft of a text with what belongs to it, or null.</summary>
    public static async Task<SharedStanding?> OpenOf(this SigKunskapDb db, SharedPiece piece, Library library, CancellationToken cancel)
    {
        if (await db.SharedDrafts.Where(draft => draft.Kind == piece.Kind && draft.Key == piece.Key && draft.PublishedAt == null && draft.DroppedAt == null).OrderBy(draft => draft.Id).FirstOrDefaultAsync(cancel) is not { } draft)
            return null;
        return new(draft, await db.SharedSteps.AsNoTracking().Include(step => step.By).Where(step => step.DraftId == draft.Id).OrderBy(step => step.Id).ToListAsync(cancel), SharedStanding.Concerned(piece, library));
    }
}
