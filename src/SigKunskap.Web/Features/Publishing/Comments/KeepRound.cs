using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Comments;

/// <summary>Opens a draft for comments until a day, asks people outside to check its facts, and ends it. Editors of the page's owner do.</summary>
public sealed class KeepRound(IDbContextFactory<SigKunskapDb> databases, FactCheckLetter letter, TimeProvider clock)
{
    public const int MostReaders = 30;

    private const string LostRace = "Någon annan ändrade samma sak i samma stund. Läs sidan igen.", NotOwner = "Bara myndigheten som äger sidan gör det.";

    /// <param name="Mistake">Why nothing happened, in words; null when it did.</param>
    /// <param name="Path">The link that was made, told now and never again.</param>
    public sealed record Answer(string? Mistake = null, string? Path = null);

    /// <param name="Name">Whom.</param>
    /// <param name="Organisation">From where.</param>
    /// <param name="Email">Where the link is mailed.</param>
    public sealed record Invited(string Name, string Organisation, string Email);

    /// <summary>Opens the draft's newest text. There is one round of a draft at a time.</summary>
    public Task<Answer?> Open(Editor by, int draftId, DateOnly? until, string note, bool toNetwork, CancellationToken cancel = default) => With(by, draftId, async (db, draft, now) =>
    {
        note = note.ReplaceLineEndings("\n").Trim();
        if (!draft.IsOpen)
            return new("Utkastet är inte öppet längre.");
        if (until is not { } last || last < Today || last > Today.AddDays(CommentRound.LongestDays))
            return new($"Välj sista dagen för synpunkter: i dag eller senare, och högst {CommentRound.LongestDays} dagar bort.");
        if (note.Length > CommentRound.LongestNote)
            return new($"Skriv kortare, högst {CommentRound.LongestNote} tecken.");
        if (PointsOut.Somebody(note) is { } finding)
            return new(finding);
        if (await db.CommentRounds.Where(CommentRound.OpenOn(Today)).AnyAsync(round => round.DraftId == draftId, cancel))
            return new("Utkastet är redan öppet för synpunkter.");
        db.CommentRounds.Add(new() { DraftId = draftId, FirstRevision = draft.Revision, Revision = draft.Revision, OpenedById = by.Id, OpenedAt = now, Until = last, Note = note, ToNetwork = toNetwork });
        db.TellOf(draft, "draft.comments-opened", by, now);
        return new();
    }, cancel);

    /// <summary>Has those who read see the draft's newest text. What was said of the one before stays with it.</summary>
    public Task<Answer?> Renew(Editor by, int draftId, int roundId, CancellationToken cancel = default) => OfRound(by, draftId, roundId, (db, draft, round, now) =>
    {
        if (!round.TakesComments(Today))
            return "Tiden för synpunkter är slut.";
        round.Revision = draft.Revision;
        db.TellOf(draft, "draft.comments-renewed", by, now);
        return null;
    }, cancel);

    /// <summary>Ends a round at once, and every link in it.</summary>
    public Task<Answer?> End(Editor by, int draftId, int roundId, CancellationToken cancel = default) => OfRound(by, draftId, roundId, (db, draft, round, now) =>
    {
        round.End(now);
        db.TellOf(draft, "draft.comments-ended", by, now);
        return null;
    }, cancel);

    /// <summary>Asks somebody outside, by a letter with a link of their own.</summary>
    public Task<Answer?> Invite(Editor by, int draftId, int roundId, Invited whom, CancellationToken cancel = default) => With(by, draftId, async (db, draft, now) =>
    {
        if (await db.CommentRounds.Include(r => r.Draft).SingleOrDefaultAsync(r => r.Id == roundId && r.DraftId == draftId, cancel) is not { } round || !round.TakesComments(Today))
            return new("Tiden för synpunkter är slut. Öppna utkastet igen först.");
        var (name, organisation, email) = (SingleLine.Of(whom.Name), SingleLine.Of(whom.Organisation), whom.Email.Trim());
        if (name.Length is 0 or > RoundReader.LongestName)
            return new($"Skriv namnet på den som ska läsa, högst {RoundReader.LongestName} tecken.");
        if (organisation.Length is 0 or > RoundReader.LongestOrganisation)
            return new($"Skriv organisationen, högst {RoundReader.LongestOrganisation} tecken.");
        if (email.Length > Member.LongestEmail || !MailAddress.TryCreate(email, out var address) || address.Address != email || !address.Host.Contains('.', StringComparison.Ordinal) || email.Any(sign => char.IsControl(sign) || sign > 126))
            return new("Skriv en hel e-postadress, till exempel namn@kommun.se.");
        if (await db.RoundReaders.AnyAsync(reader => reader.RoundId == roundId && reader.Email == email && reader.EndedAt == null, cancel))
            return new("Den adressen har redan en länk. Avsluta den först om den ska få en ny.");
        if (await db.RoundReaders.CountAsync(reader => reader.RoundId == roundId, cancel) >= MostReaders)
            return new($"Högst {MostReaders} personer utifrån bjuds in till ett utkast. Öppna det för nätverket om fler ska läsa.");
        if (await letter.IsTooMany(db, by, cancel))
            return new($"Du har bjudit in {FactCheckLetter.MostADay} personer det senaste dygnet. Fortsätt i morgon.");
        var key = InvitationKey.New();
        db.RoundReaders.Add(RoundReader.Invited(roundId, InvitationKey.HashOf(key)!, name, organisation, email, by.Id, now));
        db.OutgoingMails.Add(letter.Mail(by, key));
        db.TellOf(draft, "draft.reader-invited", by, now);
        return new(Path: $"/faktagranskning/{key}");
    }, cancel);

    /// <summary>Ends one person's link.</summary>
    public Task<Answer?> EndReader(Editor by, int draftId, int readerId, CancellationToken cancel = default) => With(by, draftId, async (db, draft, now) =>
    {
        if (await db.RoundReaders.SingleOrDefaultAsync(reader => reader.Id == readerId && reader.Round.DraftId == draftId && reader.EndedAt == null, cancel) is not { } reader)
            return new("Länken är redan avslutad.");
        reader.End(now);
        db.TellOf(draft, "draft.reader-ended", by, now);
        return new();
    }, cancel);

    private DateOnly Today => StockholmTime.Today(clock);

    private Task<Answer?> OfRound(Editor by, int draftId, int roundId, Func<SigKunskapDb, GuidanceDraft, CommentRound, DateTime, string?> act, CancellationToken cancel) => With(by, draftId, async (db, draft, now) =>
        await db.CommentRounds.Include(r => r.Draft).SingleOrDefaultAsync(r => r.Id == roundId && r.DraftId == draftId && r.EndedAt == null, cancel) is { } round ? new(act(db, draft, round, now)) : new("Det är redan avslutat."), cancel);

    private async Task<Answer?> With(Editor by, int draftId, Func<SigKunskapDb, GuidanceDraft, DateTime, Task<Answer>> act, CancellationToken cancel)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            await using var transaction = await db.BeginGuarded(cancel);
            if (await db.DraftsFor(by).SingleOrDefaultAsync(draft => draft.Id == draftId, cancel) is not { } draft)
                return null;
            if (!by.May(draft.Owner, EditorRole.Writer))
                return new(NotOwner);
            var answer = await act(db, draft, clock.GetUtcNow().UtcDateTime);
            if (answer.Mistake is not null)
                return answer;
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return answer;
        }
        catch (Exception failure) when (failure is DbUpdateConcurrencyException || Database.IsBusy(failure))
        {
            return new(LostRace);
        }
    }
}
