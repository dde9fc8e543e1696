using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.Mail;
using SigKunskap.Web.Ui;

namespace SigKunskap.Web.Features.Network.Members;

/// <summary>Mails an invitation to somebody who is no member. Address and link lie sealed in the outbox until the mail has gone.</summary>
public sealed class InvitationLetter(IDbContextFactory<SigKunskapDb> databases, IDataProtectionProvider protection, PortalSettings settings, TimeProvider clock) : ILetterWriter
{
    /// <summary>An inviter invites colleagues; more than this in a day is somebody using the portal to send mail.</summary>
    public const int MostADay = 20;

    private readonly IDataProtector seal = protection.CreateProtector("invitation-letter");

    public string Name => "invitation";

    /// <summary>What stands in the way of mailing to an address, in words; null for nothing, and for no address.</summary>
    public async Task<string?> Mistake(SigKunskapDb db, Person by, string? email, CancellationToken cancel)
    {
        if (email is not { Length: > 0 })
            return null;
        if (email.Length > Member.LongestEmail || !MailAddressText.IsWhole(email))
            return "Skriv en hel e-postadress, till exempel namn@kommun.se, eller lämna fältet tomt.";
        var (own, dayAgo) = (KeyOf(by, ""), clock.GetUtcNow().UtcDateTime.AddDays(-1));
        return await db.OutgoingMails.CountAsync(m => m.Key.StartsWith(own) && m.WrittenAt > dayAgo, cancel) >= MostADay
            ? $"Du har skickat {MostADay} inbjudningar med e-post det senaste dygnet. Lämna fältet tomt och lämna över länken själv, eller vänta till i morgon."
            : null;
    }

    /// <summary>The mail of an invitation with this key.</summary>
    public OutgoingMail Mail(Person by, string key, string email)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new() { Key = KeyOf(by, InvitationKey.HashOf(key)!), Writer = Name, Sealed = seal.Protect($"{key}\n{email}"), WrittenAt = now, NotBefore = now };
    }

    public async Task<Letter?> Write(OutgoingMail mail, CancellationToken cancel)
    {
        if (mail.Sealed is null || Opened(mail.Sealed) is not [var key, var email])
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var hash = InvitationKey.HashOf(key);
        var invitation = await db.Invitations.AsNoTracking().Include(i => i.Area).Include(i => i.InvitedBy).Where(Invitation.OpenAt(clock.GetUtcNow().UtcDateTime)).FirstOrDefaultAsync(i => i.KeyHash == hash, cancel);
        if (invitation is not { Area: { } area, InvitedBy: { } by })
            return null;
        var link = new Uri(settings.SiteAddress ?? new(PortalSettings.DefaultAddress), $"/konto/inbjudan/{key}");
        return new(email, $"Inbjudan till SigKunskap, {area.Name}", $"""
            {by.Name} bjuder in dig till nätverket i SigKunskap, för {area.Name} som {RoleName.Of(invitation.Role).ToLowerInvariant()}.

            Öppna länken för att tacka ja. Den gäller en gång, till och med {StockholmTime.Date(invitation.OpenUntil).InWords()}:
            {link.AbsoluteUri}

            Du får det här brevet för att {by.Name} skrev din adress i inbjudan. Gör du ingenting händer ingenting, och inga fler brev skickas.
            """);
    }

    private static string KeyOf(Person by, string hash) => $"invitation:{by.Id}:{hash}";

    private string[]? Opened(string text)
    {
        try
        {
            return seal.Unprotect(text).Split('\n');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
