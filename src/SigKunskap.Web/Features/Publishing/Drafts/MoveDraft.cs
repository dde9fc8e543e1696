using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Drafts;

/// <summary>
/// Takes a draft from step to step: to review, reviewed by a second person, signed by agencies, laid aside. Each step names the text that
/// the person saw; when it is another by now, they are told and nothing happens.
/// </summary>
public sealed class MoveDraft(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    private const string AnotherText = "Texten har ändrats sedan du öppnade sidan. Läs den igen.";

    /// <param name="Mistake">Why nothing happened, in words; null when it did.</param>
    public sealed record Answer(string? Mistake = null);

    /// <summary>Asks for review of a text without errors.</summary>
    public Task<Answer?> Send(Editor by, int id, int revision, CancellationToken cancel = default) => With(by, id, revision, (db, parts, now) =>
    {
        if (parts.Draft.State != DraftState.Writing)
            return "Utkastet är redan skickat.";
        if (!new EditionMaking(living.Now).Read(parts.Draft.Address, parts.Revision.Source, StockholmTime.Today(clock)).Findings.Clean)
            return "Texten har fel som måste rättas först.";
        parts.Draft.AskForReview(now);
        db.TellOf(parts.Draft, "draft.sent", by, now);
        return null;
    }, cancel);

    /// <summary>Says of a text, as one who has not written in it, that it may be signed, or what is to be mended.</summary>
    public Task<Answer?> Review(Editor by, int id, int revision, bool approved, string comment, CancellationToken cancel = default) => With(by, id, revision, (db, parts, now) =>
    {
        if (!by.May(parts.Draft.Owner, EditorRole.Writer))
            return "Den som granskar ska höra till myndigheten som äger sidan.";
        if (parts.Authors.Contains(by.Id))
            return "Du har själv skrivit i texten. Någon annan ska granska den.";
        if (parts.Draft.State != DraftState.InReview)
            return "Texten väntar inte på granskning.";
        comment = comment.Trim();
        if (comment.Length > DraftReview.LongestComment || (!approved && comment.Length == 0))
            return $"Skriv vad som ska rättas, högst {DraftReview.LongestComment} tecken.";
        if (PointsOut.Somebody(comment) is { } pointed)
            return pointed;
        db.DraftReviews.Add(new() { DraftId = id, Revision = revision, Approved = approved, Comment = comment, ById = by.Id, At = now });
        parts.Draft.Review(approved, now);
        db.TellOf(parts.Draft, approved ? "draft.approved" : "draft.returned", by, now);
        return null;
    }, cancel);

    /// <summary>Says for an agency that it stands behind exactly this text, or that it holds otherwise and how.</summary>
    public Task<Answer?> Sign(Editor by, int id, int revision, string agency, SignatureStand stand, string sentence, CancellationToken cancel = default) => With(by, id, revision, (db, parts, now) =>
    {
        if (!by.May(agency, EditorRole.Signer))
            return "Du får inte underteckna för den myndigheten.";
        if (parts.Draft.State != DraftState.Signing)
            return "Texten ska vara granskad innan den undertecknas.";
        var standing = new DraftStanding(parts, living.Now, StockholmTime.Today(clock));
        if (stand == SignatureStand.Behind && !standing.MustSign.Contains(agency))
            return "Myndigheten står inte bland dem som står bakom texten.";
        sentence = stand == SignatureStand.Differs ? SingleLine.Of(sentence) : "";
        if (stand == SignatureStand.Differs && sentence.Length is 0 or > DraftSignature.LongestSentence)
            return $"Skriv hur myndigheten håller, en mening på högst {DraftSignature.LongestSentence} tecken. Den ska stå i texten.";
        if (PointsOut.Somebody(sentence) is { } pointed)
            return pointed;
        db.DraftSignatures.Add(new() { DraftId = id, Revision = revision, Hash = standing.Reading.Hash, Agency = agency, Stand = stand, Sentence = sentence, Role = by.Agencies[agency], ById = by.Id, At = now });
        parts.Draft.Touch(now);
        db.TellOf(parts.Draft, stand == SignatureStand.Behind ? "draft.signed" : "draft.differs", by, now, agency);
        return null;
    }, cancel);

    /// <summary>Goes on from the page's newest edition, which somebody published in between; the text stays and is written on.</summary>
    public Task<Answer?> Rebase(Editor by, int id, int revision, CancellationToken cancel = default) => With(by, id, revision, async (db, parts, now) =>
    {
        if (living.Now.Find(parts.Draft.Address) is not { } page || page.Newest is not { } newest || newest.Number == parts.Draft.BasedOn)
            return "Sidan har ingen nyare utgåva.";
        var original = page.Edition(parts.Draft.BasedOn)?.Stored.Source ?? "";
        var merged = TextMerge.Of(original, parts.Revision.Source, Followed(page, parts).Stored.Source);
        parts.Draft.BasedOn = newest.Number;
        await db.Take(parts.Draft, merged.Text, living.Now, by, now, StockholmTime.Today(clock), cancel);
        db.TellOf(parts.Draft, "draft.rebased", by, now);
        return null;
    }, cancel);

    /// <summary>The edition whose text a draft takes in: of a page that was withdrawn the one before, so that a draft which says it applies goes on saying so.</summary>
    private PageEdition Followed(LibraryPage page, DraftParts parts) =>
        new EditionMaking(living.Now).Read(page.Address, parts.Revision.Source, StockholmTime.Today(clock)).Content?.Front.Status == PageStatus.InForce
            ? page.Editions.LastOrDefault(edition => edition.Number >= parts.Draft.BasedOn && edition.Front.Status == PageStatus.InForce) ?? page.Newest
            : page.Newest;

    /// <summary>Lays a draft aside; its texts stay.</summary>
    public Task<Answer?> Drop(Editor by, int id, int revision, CancellationToken cancel = default) => With(by, id, revision, (db, parts, now) =>
    {
        if (!by.May(parts.Draft.Owner, EditorRole.Writer))
            return "Bara myndigheten som äger sidan lägger ett utkast åt sidan.";
        if (parts.Draft.ReleaseId is not null)
            return "Utkastet hör till ett släpp. Ta ut det ur släppet först.";
        parts.Draft.Drop(now);
        db.TellOf(parts.Draft, "draft.dropped", by, now);
        return null;
    }, cancel);

    private Task<Answer?> With(Editor by, int id, int revision, Func<SigKunskapDb, DraftParts, DateTime, string?> step, CancellationToken cancel) =>
        With(by, id, revision, (db, parts, now) => Task.FromResult(step(db, parts, now)), cancel);

    private async Task<Answer?> With(Editor by, int id, int revision, Func<SigKunskapDb, DraftParts, DateTime, Task<string?>> step, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginGuarded(cancel);
        if (await db.Read(db.DraftsFor(by), id, cancel) is not { } parts)
            return null;
        if (!parts.Draft.IsOpen)
            return new("Utkastet är inte öppet längre.");
        if (parts.Draft.Revision != revision)
            return new(AnotherText);
        if (await step(db, parts, clock.GetUtcNow().UtcDateTime) is { } mistake)
            return new(mistake);
        try
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return new();
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            return new(AnotherText);
        }
    }
}
