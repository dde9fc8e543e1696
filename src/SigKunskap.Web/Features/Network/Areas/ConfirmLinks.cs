using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Content.PersonalData;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Areas;

/// <summary>Links by which somebody at an area confirms its page without an account: made, taken back, used once.</summary>
public sealed class ConfirmLinks(IDbContextFactory<SigKunskapDb> databases, AreaRegister register, TimeProvider clock)
{
    /// <param name="Link">The link, with its area.</param>
    /// <param name="Entry">The page that it confirms.</param>
    public sealed record Opened(AreaLink Link, AreaRegister.Entry Entry);

    /// <summary>Makes a link. Its path is told now and never again; null when the person may not, a mistake when the note is wrong.</summary>
    public async Task<(string? Path, string? Mistake)?> Make(Person by, string slug, string? note, CancellationToken cancel = default)
    {
        if (await register.Find(by, slug, cancel) is not { } entry || !by.MayEdit(entry.Area.Id))
            return null;
        if (Mistake(SingleLine.Of(note), AreaLink.LongestNote) is { } mistake)
            return (null, mistake);
        if (entry.Number == 0)
            return (null, "Det står ingenting på sidan än. Fyll i den först.");
        var (key, now) = (InvitationKey.New(), Now);
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.AreaLinks.Add(new() { KeyHash = InvitationKey.HashOf(key)!, AreaId = entry.Area.Id, MadeById = by.Id, MadeAt = now, OpenUntil = now.AddDays(AreaLink.DaysOpen), Note = SingleLine.Of(note) is { Length: > 0 } whom ? whom : null });
        db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "area.link-made", Subject = $"area {slug}" });
        await db.SaveChangesAsync(cancel);
        return ($"{AreasFeature.Path}/bekrafta/{key}", null);
    }

    /// <summary>The links of an area that can still be used, the newest first; none when the person does not keep the area.</summary>
    public async Task<IReadOnlyList<AreaLink>> Open(Person by, int area, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return by.MayEdit(area) ? await db.AreaLinks.AsNoTracking().Where(AreaLink.OpenAt(Now)).Where(link => link.AreaId == area).OrderByDescending(link => link.Id).ToListAsync(cancel) : [];
    }

    /// <summary>Takes a link back. False when there is none that this person may take back.</summary>
    public async Task<bool> Revoke(Person by, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.AreaLinks.Where(AreaLink.OpenAt(Now)).Include(l => l.Area).FirstOrDefaultAsync(l => l.Id == id, cancel) is not { } link || !by.MayEdit(link.AreaId))
            return false;
        link.Revoke(Now);
        db.AuditEntries.Add(new() { At = Now, ById = by.Id, Action = "area.link-revoked", Subject = $"area {link.Area.Slug}" });
        return await Saved(db, cancel);
    }

    /// <summary>What a key opens: one area's page, to be confirmed. Null when it is used, taken back, too old or no key.</summary>
    public async Task<Opened?> Find(string? key, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (InvitationKey.HashOf(key) is not { } hash || await Usable(db).AsNoTracking().Include(l => l.Area).FirstOrDefaultAsync(l => l.KeyHash == hash, cancel) is not { } link)
            return null;
        return new(link, (await register.Entries(db, db.Areas.Where(area => area.Id == link.AreaId), cancel))[0]);
    }

    /// <summary>Confirms through a key; null when the key opens nothing.</summary>
    public async Task<ConfirmArea.Answer?> Use(string key, int number, string? function, CancellationToken cancel = default)
    {
        if (await Find(key, cancel) is not { } opened)
            return null;
        var whom = SingleLine.Of(function);
        if (whom.Length == 0 || Mistake(whom, AreaConfirmation.LongestFunction) is not null)
            return new(false, whom.Length == 0 ? "Skriv din funktion, till exempel samordnare." : Mistake(whom, AreaConfirmation.LongestFunction));
        if (opened.Entry.Number != number)
            return new(false, ConfirmArea.Changed);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await Usable(db).FirstOrDefaultAsync(l => l.Id == opened.Link.Id, cancel) is not { } link)
            return null;
        link.Use(Now);
        db.AreaConfirmations.Add(new() { AreaId = link.AreaId, Number = number, At = Now, Function = whom });
        db.Tell(AreasFeature.Confirmed, opened.Entry.Area.Slug);
        return await Saved(db, cancel) ? new(true) : null;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Open, and made by somebody who still keeps the area: what a contact handed out ends with their place there.</summary>
    private IQueryable<AreaLink> Usable(SigKunskapDb db)
    {
        var contacts = db.Memberships.Where(Membership.OpensAt(Now)).Where(m => m.Role == MembershipRole.Contact);
        return db.AreaLinks.Where(AreaLink.OpenAt(Now)).Where(link =>
            db.Members.Any(m => m.Id == link.MadeById && m.IsFacilitator && m.LeftAt == null) || contacts.Any(m => m.MemberId == link.MadeById && m.AreaId == link.AreaId));
    }

    private static string? Mistake(string text, int longest) => text.Length > longest ? $"Skriv kortare, högst {longest} tecken."
        : PersonalDataGuard.Read(text, GuardContext.Empty).Count > 0 ? "Skriv en funktion, inte ett namn och ingen adress eller telefon." : null;

    private static async Task<bool> Saved(SigKunskapDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody used it or took it back at the same moment.
            return false;
        }
    }
}
