using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Areas;

/// <summary>
/// The link in a letter to an area's contact, by which the page is confirmed without a sign-in. The key lies sealed with the mail until it has
/// gone, so that each attempt to send it holds the same link.
/// </summary>
public sealed class LetterLinks(IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector seal = protection.CreateProtector("area-letter");

    /// <summary>The path of the mail's link; made when it has none that can still be used.</summary>
    public async Task<string> For(SigKunskapDb db, Person contact, Area area, OutgoingMail mail, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (Opened(mail.Sealed) is { } known && InvitationKey.HashOf(known) is { } hash && await db.AreaLinks.Where(AreaLink.OpenAt(now)).AnyAsync(l => l.KeyHash == hash, cancel))
            return PathOf(known);
        var (key, opened) = (InvitationKey.New(), now.AddDays(AreaLink.DaysOpen));
        var closed = seal.Protect(key);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.AreaLinks.Add(new() { KeyHash = InvitationKey.HashOf(key)!, AreaId = area.Id, MadeById = contact.Id, MadeAt = now, OpenUntil = opened, Note = "brevet till kontaktpersonen" });
        db.AuditEntries.Add(new() { At = now, Action = "area.link-made", Subject = $"area {area.Slug}" });
        await db.SaveChangesAsync(cancel);
        await db.OutgoingMails.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Sealed, closed), cancel);
        await transaction.CommitAsync(cancel);
        return PathOf(key);
    }

    private static string PathOf(string key) => $"{AreasFeature.Path}/bekrafta/{key}";

    private string? Opened(string? text)
    {
        try
        {
            return text is null ? null : seal.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
