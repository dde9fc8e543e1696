using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Data.Subscribing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.Mail;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Subscribing;

/// <summary>Asks at an address whether whoever reads mail there wants the letters. The key lies sealed in the outbox until the mail has gone.</summary>
public sealed class ConfirmationLetter(IDbContextFactory<SigKunskapDb> databases, IDataProtectionProvider protection, PortalSettings settings, OpenNames names, TimeProvider clock) : ILetterWriter
{
    public const string WriterName = "confirm-letters";

    private readonly IDataProtector seal = protection.CreateProtector(WriterName);

    public string Name => WriterName;

    public OutgoingMail Mail(string key)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new() { Key = $"{WriterName}:{InvitationKey.HashOf(key)}", Writer = Name, Sealed = seal.Protect(key), WrittenAt = now, NotBefore = now };
    }

    public async Task<Letter?> Write(OutgoingMail mail, CancellationToken cancel)
    {
        if (Opened(mail.Sealed) is not { } key || InvitationKey.HashOf(key) is not { } hash)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = await db.SubscriptionRequests.AsNoTracking().Where(SubscriptionRequest.OpenAt(clock.GetUtcNow().UtcDateTime)).FirstOrDefaultAsync(r => r.KeyHash == hash, cancel);
        if (request is null || names.Of(new(request.Kind, request.Target)) is not { } name)
            return null;
        return new(request.Address, $"Bekräfta: brev om {name.Title}", $"""
            Någon, förmodligen du, vill ha brev från SigKunskap till den här adressen om {name.Words}.

            Öppna länken och tryck på knappen för att få breven. Länken gäller i {SubscriptionRequest.HoursKept} timmar:
            {settings.Link($"{ConfirmPage.Path}/{key}").AbsoluteUri}

            Var det inte du? Gör ingenting, så får du inga brev och adressen glöms.
            """);
    }

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
