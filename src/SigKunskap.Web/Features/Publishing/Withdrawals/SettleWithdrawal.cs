using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Withdrawals;

/// <summary>Two other editors of the agency look at a page that was taken out of force at once: both agree, or one of them puts it back.</summary>
public sealed class SettleWithdrawal(IDbContextFactory<SigKunskapDb> databases, LibraryLoader loader, TimeProvider clock)
{
    private const string Another = "Någon annan ändrade det i samma stund. Läs sidan igen.";

    /// <param name="Mistake">Why nothing happened, in words; null when it did.</param>
    public sealed record Answer(string? Mistake = null);

    /// <summary>Agrees that the page is out of force.</summary>
    /// <returns>Null where they may not know of it.</returns>
    public Task<Answer?> Agree(Editor by, int id, CancellationToken cancel = default) => With(by, id, (db, withdrawal, page, now) =>
    {
        withdrawal.Agree(by.Id, now);
        db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "page.withdrawal-agreed", Subject = $"page {page.Address}" });
        return Task.FromResult<string?>(null);
    }, cancel);

    /// <summary>Puts the earlier text back as a new edition.</summary>
    /// <param name="by">An editor of the agency, who did not withdraw it.</param>
    /// <param name="id">The withdrawal.</param>
    /// <param name="note">Why it is in force again, for readers.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Null where they may not know of it.</returns>
    public Task<Answer?> Lift(Editor by, int id, string note, CancellationToken cancel = default) => With(by, id, async (db, withdrawal, page, now) =>
    {
        note = SingleLine.Of(note);
        if (note.Length is 0 or > Withdrawal.LongestReason)
            return $"Skriv varför sidan gäller igen, en mening på högst {Withdrawal.LongestReason} tecken. Läsarna ser den.";
        if (PointsOut.Somebody(note) is { } pointed)
            return pointed;
        if (page.Newest.Number != withdrawal.EditionNumber || page.Edition(withdrawal.EditionNumber - 1) is not { } earlier)
            return "Sidan har fått en ny utgåva sedan den upphävdes. Ändra den i ett utkast.";
        var source = FrontMatterChange.Of(earlier.Stored.Source, ["andring"], ["andring:", "  slag: sak", $"  text: {FrontMatterChange.Quoted(note)}"]);
        var making = new EditionMaking(await loader.Load(cancel));
        if (making.Read(page.Address, source, StockholmTime.Today(clock)).Content is not { } content)
            return "Den tidigare texten går inte att läsa längre. Gör det i ett utkast.";
        await making.Add(db, content, source, now, cancel);
        withdrawal.Lift(by.Id, now);
        db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "page.restored", Subject = $"page {page.Address}", Reason = note });
        return null;
    }, cancel);

    private async Task<Answer?> With(Editor by, int id, Func<SigKunskapDb, Withdrawal, LibraryPage, DateTime, Task<string?>> act, CancellationToken cancel)
    {
        var library = await loader.Load(cancel);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            await using var transaction = await db.BeginGuarded(cancel);
            if (await db.Withdrawals.Include(w => w.Page).SingleOrDefaultAsync(w => w.Id == id, cancel) is not { } withdrawal
                || library.Find(new PageAddress(withdrawal.Page.Topic, withdrawal.Page.Slug)) is not { } page || !by.May(page.Newest.Front.Owner, EditorRole.Writer))
                return null;
            if (withdrawal.IsSettled)
                return new("Det är redan avgjort.");
            if (!withdrawal.IsForAnother(by.Id))
                return new(withdrawal.ById == by.Id ? "Du upphävde sidan. Två andra ska gå igenom det." : "Du har redan hållit med. En till ska gå igenom det.");
            if (await act(db, withdrawal, page, clock.GetUtcNow().UtcDateTime) is { } mistake)
                return new(mistake);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return new();
        }
        catch (Exception failure) when (Database.IsLostRace(failure))
        {
            return new(Another);
        }
    }
}
