using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Requests;

/// <summary>
/// What the editors of a page's owner do with a request for a change: let everybody read it, decide it and say why, have a draft answer it,
/// point at the edition that has the change, take away what must not stand. Each act names the version that the editor saw.
/// </summary>
public sealed class AnswerChangeRequest(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    private const string LostRace = "Någon annan har gått vidare med begäran sedan du öppnade sidan. Läs hur det står nu.";

    /// <param name="Mistake">Why nothing happened, in words; null when it did.</param>
    public sealed record Answer(string? Mistake = null);

    /// <summary>Lets everybody read its words, or takes that back.</summary>
    public Task<Answer?> Release(Editor by, int id, int seen, bool everybody, CancellationToken cancel = default) => With(by, id, seen, (db, request, now) =>
    {
        request.Release(everybody ? now : null);
        Note(db, request, everybody ? "request.released" : "request.unreleased", by, now);
        return Nothing;
    }, cancel);

    /// <summary>Decides, with a reason that everybody reads.</summary>
    public Task<Answer?> Decide(Editor by, int id, int seen, bool changes, string reason, CancellationToken cancel = default) => With(by, id, seen, (db, request, now) =>
    {
        var next = changes ? ChangeRequestState.WillChange : ChangeRequestState.WillNotChange;
        if (!request.State.MayBecome(next))
            return Task.FromResult<string?>("Det är redan beslutat så.");
        if (Mistake(reason, needed: true) is { } mistake)
            return Task.FromResult<string?>(mistake);
        request.Decide(next, Kept(reason), by.Id, now);
        if (!changes)
            request.DraftId = null;
        db.TellAnswered(request, changes ? "request.accepted" : "request.declined", by.Id, now);
        return Nothing;
    }, cancel);

    /// <summary>Has an open draft of the page answer it, or no draft any more.</summary>
    public Task<Answer?> Link(Editor by, int id, int seen, int? draft, CancellationToken cancel = default) => With(by, id, seen, async (db, request, now) =>
    {
        if (request.State != ChangeRequestState.WillChange)
            return "Besluta först att sidan ska ändras.";
        if (draft is { } wanted && (await db.DraftsFor(by).SingleOrDefaultAsync(one => one.Id == wanted, cancel) is not { IsOpen: true } open || open.Address != request.Address))
            return "Sidan har inget sådant öppet utkast.";
        request.DraftId = draft;
        Note(db, request, draft is null ? "request.unlinked" : "request.linked", by, now);
        return null;
    }, cancel);

    /// <summary>Points at the edition that has the change, where no draft did.</summary>
    public Task<Answer?> Finish(Editor by, int id, int seen, int edition, string? paragraph, string reason, CancellationToken cancel = default) => With(by, id, seen, (db, request, now) =>
    {
        var place = string.IsNullOrEmpty(paragraph) ? null : paragraph;
        if (!request.State.MayBecome(ChangeRequestState.Changed))
            return Task.FromResult<string?>("Besluta först att sidan ska ändras.");
        if (living.Now.Find(request.Address)?.Edition(edition) is not { } made || made.Number <= request.EditionNumber)
            return Task.FromResult<string?>("Välj en utgåva som kom efter den som begäran gäller.");
        if (place is not null && !made.Content.Paragraphs.Any(one => made.IdOf(one) == place))
            return Task.FromResult<string?>("Stycket finns inte i den utgåvan.");
        if (Mistake(reason, needed: false) is { } mistake)
            return Task.FromResult<string?>(mistake);
        request.Finish(edition, place, Kept(reason), by.Id, now);
        db.TellAnswered(request, "request.changed", by.Id, now);
        return Nothing;
    }, cancel);

    /// <summary>Takes it away for good: what is hostile, or about somebody.</summary>
    public Task<Answer?> Remove(Editor by, int id, int seen, CancellationToken cancel = default) => With(by, id, seen, async (db, request, now) =>
    {
        Note(db, request, "request.removed", by, now);
        return await db.ChangeRequests.Where(one => one.Id == id && one.Version == seen).ExecuteDeleteAsync(cancel) == 0 ? LostRace : null;
    }, cancel);

    private static Task<string?> Nothing => Task.FromResult<string?>(null);

    private static string Kept(string reason) => reason.ReplaceLineEndings("\n").Trim();

    private static string? Mistake(string reason, bool needed)
    {
        var text = Kept(reason);
        if (text.Length > ChangeRequestStep.LongestReason || (needed && text.Length == 0))
            return $"Skriv varför, högst {ChangeRequestStep.LongestReason} tecken. Alla läser det.";
        return PointsOut.Somebody(text) is { } finding ? $"Skälet blir offentligt. {finding}" : null;
    }

    private static void Note(SigKunskapDb db, ChangeRequest request, string action, Editor by, DateTime now) =>
        db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = action, Subject = string.Create(CultureInfo.InvariantCulture, $"request {request.Id}") });

    private async Task<Answer?> With(Editor by, int id, int seen, Func<SigKunskapDb, ChangeRequest, DateTime, Task<string?>> act, CancellationToken cancel)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            await using var transaction = await db.BeginGuarded(cancel);
            if (await (await db.RequestsFor(by, living.Now, cancel)).Include(request => request.Page).Include(request => request.Steps).SingleOrDefaultAsync(request => request.Id == id, cancel) is not { } request)
                return null;
            if (request.Version != seen)
                return new(LostRace);
            if (await act(db, request, clock.GetUtcNow().UtcDateTime) is { } mistake)
                return new(mistake);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return new();
        }
        catch (Exception failure) when (failure is DbUpdateConcurrencyException || Database.IsBusy(failure))
        {
            return new(LostRace);
        }
    }
}
