using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.Mail;

namespace SigKunskap.Web.Features.Publishing.Comments;

/// <summary>Mails somebody outside the link to a draft whose facts they are asked to check. The key lies sealed in the outbox until the mail has gone.</summary>
public sealed class FactCheckLetter(IDbContextFactory<SigKunskapDb> databases, IDataProtectionProvider protection, LivingLibrary living, PortalSettings settings, TimeProvider clock) : ILetterWriter
{
    /// <summary>More than this in a day is somebody using the portal to send mail.</summary>
    public const int MostADay = 60;

    private readonly IDataProtector seal = protection.CreateProtector("fact-check-letter");

    public string Name => "fact-check";

    public async Task<bool> IsTooMany(SigKunskapDb db, Editor by, CancellationToken cancel)
    {
        var (own, dayAgo) = (KeyOf(by, ""), clock.GetUtcNow().UtcDateTime.AddDays(-1));
        return await db.OutgoingMails.CountAsync(m => m.Key.StartsWith(own) && m.WrittenAt > dayAgo, cancel) >= MostADay;
    }

    /// <summary>The mail to whoever has this key.</summary>
    public OutgoingMail Mail(Editor by, string key)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new() { Key = KeyOf(by, InvitationKey.HashOf(key)!), Writer = Name, Sealed = seal.Protect(key), WrittenAt = now, NotBefore = now };
    }

    public async Task<Letter?> Write(OutgoingMail mail, CancellationToken cancel)
    {
        if (mail.Sealed is null || Opened(mail.Sealed) is not { } key)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var today = StockholmTime.Today(clock);
        if (await db.ReaderWith(key, today, cancel) is not { Email: { } email, Round: { } round } reader || !round.TakesComments(today))
            return null;
        var by = await db.Members.Where(member => member.Id == reader.InvitedById).Select(member => member.Name).SingleAsync(cancel);
        var link = new Uri(settings.SiteAddress ?? new(PortalSettings.DefaultAddress), $"/faktagranskning/{key}");
        return new(email, $"Faktagranska: {round.Draft.Title}", $"""
            Hej {reader.Name}!

            {by} på {living.Now.AgencyName(round.Draft.Owner)} ber dig läsa ett utkast till vägledning i SigKunskap, ”{round.Draft.Title}”, och säga om något är fel.

            Öppna länken. Du behöver inget konto. Lämna synpunkter till och med {round.Until.InWords()}:
            {link.AbsoluteUri}

            Redaktionen svarar på det du säger, och svaren läser du med samma länk till och med {round.LinksUntil.InWords()}. Sedan slutar den gälla. Länken är din egen: lämna den inte vidare.

            Du får det här brevet för att {by} skrev din adress. Den används bara till det här, och tas bort när utkastet är klart. Gör du ingenting händer ingenting.
            """);
    }

    private static string KeyOf(Editor by, string hash) => $"fact-check:{by.Id}:{hash}";

    private string? Opened(string text)
    {
        try
        {
            return seal.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
