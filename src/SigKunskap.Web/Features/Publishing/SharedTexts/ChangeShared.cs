using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.SharedTexts;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.SharedTexts;

/// <summary>
/// Takes a new text of something shared from step to step: written, reviewed by a second person, signed by every agency whose pages show
/// it. Each step names the text that the person saw.
/// </summary>
public sealed class ChangeShared(IDbContextFactory<SigKunskapDb> databases, LibraryLoader loader, TimeProvider clock)
{
    private const string AnotherText = "Någon annan ändrade texten i samma stund. Läs den igen.";

    /// <param name="Mistake">Why nothing happened, in words; null when it did.</param>
    /// <param name="Asks">Whether the guard only asks, so that the writer may say that it points out nobody.</param>
    public sealed record Answer(string? Mistake = null, bool Asks = false);

    /// <summary>Saves a text; the first begins the draft.</summary>
    /// <param name="by">Who writes.</param>
    /// <param name="piece">What.</param>
    /// <param name="seen">The number of the text they began from; 0 for what is published.</param>
    /// <param name="text">The new text.</param>
    /// <param name="pointsOutNobody">Whether they say so of what the guard asked about.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Answer?> Write(Editor by, SharedPiece piece, int seen, string text, bool pointsOutNobody, CancellationToken cancel = default)
    {
        text = text.ReplaceLineEndings("\n").Trim();
        if ((text.Length == 0 && piece.Kind != SharedKind.Agency) || text.Length > SharedDraft.LongestText || (piece.Kind == SharedKind.Term && text.Contains('\n')))
            return new($"Skriv texten, högst {SharedDraft.LongestText:N0} tecken{(piece.Kind == SharedKind.Term ? ", på en rad" : "")}.");
        if (piece.Kind == SharedKind.Agency && text.Length > 0 && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
            return new("Skriv hela adressen, till exempel https://www.socialstyrelsen.se.");
        if (GuardedWords.Of(text, pointsOutNobody) is { Mistakes.Count: > 0 } guarded)
            return new(string.Join(' ', guarded.Mistakes), guarded.Asks);
        return await With(by, piece, EditorRole.Writer, (db, open, file, now) =>
        {
            if ((open?.Draft.Revision ?? 0) != seen)
                return AnotherText;
            var before = piece.In(file)!;
            if (text == (open?.Draft.Text ?? before))
                return "Texten är densamma som förut.";
            if (piece.Put(file, text) is null)
                return "Texten går inte att föra in. Ta bort tecken som inte syns, och rader som bara har mellanslag.";
            var draft = open?.Draft ?? new() { Kind = piece.Kind, Key = piece.Key, Before = before, Text = text, BegunAt = now };
            if (open is null)
                db.SharedDrafts.Add(draft);
            else
                draft.Take(text);
            db.SharedSteps.Add(new() { Draft = draft, Revision = draft.Revision, Text = text, ById = by.Id, At = now });
            db.AuditEntries.Add(Entry("shared.saved", piece, by, now));
            return null;
        }, cancel);
    }

    /// <summary>Approves a text, as one who has not written in it.</summary>
    public Task<Answer?> Review(Editor by, SharedPiece piece, int seen, CancellationToken cancel = default) => With(by, piece, EditorRole.Writer, (db, open, _, now) =>
    {
        if (open?.Draft.Revision != seen)
            return AnotherText;
        if (open.Wrote(by.Id))
            return "Du har själv skrivit i texten. Någon annan ska granska den.";
        open.Draft.Review(by.Id, now);
        db.AuditEntries.Add(Entry("shared.approved", piece, by, now));
        return null;
    }, cancel);

    /// <summary>Says for an agency that it stands behind exactly this text on its pages.</summary>
    public Task<Answer?> Sign(Editor by, SharedPiece piece, int seen, string agency, CancellationToken cancel = default) => With(by, piece, EditorRole.Signer, (db, open, _, now) =>
    {
        if (open?.Draft.Revision != seen)
            return AnotherText;
        if (!by.May(agency, EditorRole.Signer) || !open.MustSign.Contains(agency))
            return "Du får inte underteckna för den myndigheten.";
        if (open.Draft.ReviewedById is null)
            return "Texten ska vara granskad innan den undertecknas.";
        if (open.HasSigned(agency))
            return "Myndigheten har redan undertecknat.";
        db.SharedSteps.Add(new() { DraftId = open.Draft.Id, Revision = seen, Agency = agency, Role = by.Agencies[agency], ById = by.Id, At = now });
        open.Draft.Version++;
        db.AuditEntries.Add(Entry("shared.signed", piece, by, now, agency));
        return null;
    }, cancel);

    /// <summary>Lays it aside; its texts stay.</summary>
    public Task<Answer?> Drop(Editor by, SharedPiece piece, int seen, CancellationToken cancel = default) => With(by, piece, EditorRole.Writer, (db, open, _, now) =>
    {
        if (open?.Draft.Revision != seen)
            return AnotherText;
        open.Draft.Drop(now);
        db.AuditEntries.Add(Entry("shared.dropped", piece, by, now));
        return null;
    }, cancel);

    internal static AuditEntry Entry(string action, SharedPiece piece, Editor by, DateTime now, string? reason = null) =>
        new() { At = now, ById = by.Id, Action = action, Subject = $"shared {piece.Path}{(piece.Kind == SharedKind.Block ? "" : $"#{piece.Key}")}", Reason = reason };

    private async Task<Answer?> With(Editor by, SharedPiece piece, EditorRole role, Func<SigKunskapDb, SharedStanding?, string, DateTime, string?> step, CancellationToken cancel)
    {
        var library = await loader.Load(cancel);
        if (!SharedStanding.May(by, piece, library, role))
            return null;
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            await using var transaction = await db.BeginGuarded(cancel);
            if (await db.LibraryFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Path == piece.Path, cancel) is not { } file || piece.In(file.Text) is null)
                return null;
            if (step(db, await db.OpenOf(piece, library, cancel), file.Text, clock.GetUtcNow().UtcDateTime) is { } mistake)
                return new(mistake);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return new();
        }
        catch (Exception failure) when (failure is DbUpdateConcurrencyException || (failure is DbUpdateException update && Database.IsAlreadyThere(update)) || Database.IsBusy(failure))
        {
            return new(AnotherText);
        }
    }
}
