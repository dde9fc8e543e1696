using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Content.Checks;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;
using SigKunskap.Content.SharedTexts;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.SharedTexts;

/// <summary>Makes a shared text live: the library's file, and a new edition of every page that took the block in, in one moment or not at all.</summary>
public sealed class PublishShared(IDbContextFactory<SigKunskapDb> databases, LibraryLoader loader, TimeProvider clock)
{
    /// <param name="by">A publisher.</param>
    /// <param name="piece">What.</param>
    /// <param name="seen">The number of the text that they saw.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Null where they may not.</returns>
    public async Task<ChangeShared.Answer?> For(Editor by, SharedPiece piece, int seen, CancellationToken cancel = default)
    {
        var library = await loader.Load(cancel);
        if (!SharedStanding.May(by, piece, library, EditorRole.Publisher))
            return null;
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            await using var transaction = await db.BeginGuarded(cancel);
            if (await db.OpenOf(piece, library, cancel) is not { } open)
                return new("Det finns inget utkast längre.");
            if (open.Draft.Revision != seen)
                return new("Texten har ändrats sedan du öppnade sidan. Läs den igen.");
            if (!open.IsReady)
                return new("Texten ska vara granskad av en andra person och undertecknad av varje myndighet vars sidor visar den.");
            if (open.MustSign.Count > 0 && !open.MustSign.Any(agency => by.May(agency, EditorRole.Publisher)))
                return new("Bara en utgivare hos en myndighet vars sidor visar texten publicerar den.");
            var files = await db.LibraryFiles.ToDictionaryAsync(file => file.Path, cancel);
            if (Mistake(files, open.Draft, library, out var text, out var shelf) is { } mistake)
                return new(mistake);
            var now = clock.GetUtcNow().UtcDateTime;
            new FileShelving(db, now).Put(piece.Path, text, files[piece.Path]);
            await new EditionIntake(db, shelf, now).RenewUsersOfBlocks(cancel);
            open.Draft.Publish(by.Id, now);
            db.AuditEntries.Add(ChangeShared.Entry("shared.published", piece, by, now));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return new();
        }
        catch (Exception failure) when (failure is DbUpdateConcurrencyException || (failure is DbUpdateException update && Database.IsAlreadyThere(update)) || Database.IsBusy(failure))
        {
            return new("Någon annan ändrade biblioteket i samma stund. Läs sidan igen.");
        }
    }

    /// <summary>What keeps a text from the library, in words; it must read without errors there, and on every page that takes it in.</summary>
    private static string? Mistake(Dictionary<string, LibraryFile> files, SharedDraft draft, Library library, out string text, out ReferenceShelf shelf)
    {
        (text, shelf) = ("", library.Reference);
        if (!files.TryGetValue(draft.Piece.Path, out var file) || draft.Piece.In(file.Text) != draft.Before)
            return "Texten i biblioteket är en annan än den utkastet började med. Lägg utkastet åt sidan och börja om från den som gäller.";
        if (draft.Piece.Put(file.Text, draft.Text) is not { } changed)
            return "Texten går inte att föra in i biblioteket.";
        text = changed;
        var found = new List<Finding>();
        shelf = ReferenceShelf.Read(files.ToDictionary(other => other.Key, other => other.Key == file.Path ? changed : other.Value.Text), found);
        if (found.Any(finding => finding.File == file.Path && finding.Severity == Severity.Blocking))
            return "Texten har fel som måste rättas först.";
        foreach (var page in draft.Kind == SharedKind.Block ? draft.Piece.UsedIn(library) : [])
        {
            // What was wrong with the page before is not the text's doing.
            if (Errors(page, shelf).Except(Errors(page, library.Reference)).FirstOrDefault() is { } error)
                return $"”{page.Newest.Front.Title}” får ett fel med den nya texten: {error}";
        }

        return null;
    }

    private static IEnumerable<string> Errors(LibraryPage page, ReferenceShelf shelf)
    {
        var findings = new Findings(page.Address.File);
        new PageReader(shelf.Lists, shelf.Law, shelf.Glossary).Read(page.Address, page.Newest.Stored.Source, shelf.Blocks, findings);
        return [.. findings.All.Where(finding => finding.Severity != Severity.Warning).Select(finding => finding.Text)];
    }
}
