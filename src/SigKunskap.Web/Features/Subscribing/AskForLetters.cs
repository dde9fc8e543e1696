using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Subscribing;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.Mail;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Subscribing;

/// <summary>
/// Takes in that somebody wants letters at an address, and mails a link there. The answer is the same whatever the portal knows of the
/// address: the form is open to all, and tells nobody who reads what.
/// </summary>
public sealed class AskForLetters(IDbContextFactory<SigKunskapDb> databases, ConfirmationLetter letter, TimeProvider clock)
{
    /// <summary>So many links go to one address before one of them is used: nobody fills another's letter box with this form.</summary>
    public const int MostToAddress = 5;

    /// <summary>So many may wait for a yes in all: the form is open to all, and the database is not theirs to fill.</summary>
    public const int MostWaiting = 5_000;

    /// <param name="Topic">What the letters are about; something there is.</param>
    /// <param name="Address">Where to, as typed.</param>
    /// <param name="Pace">How soon.</param>
    public sealed record Input(Topic Topic, string Address, Pace Pace);

    /// <returns>What to mend, in one sentence; null when it was taken in, or when the address has had its share of links.</returns>
    public async Task<string?> For(Input input, CancellationToken cancel = default)
    {
        var address = input.Address.Trim().ToLowerInvariant();
        if (address.Length > Subscriber.LongestAddress || !MailAddressText.IsWhole(address))
            return "Skriv en hel e-postadress, till exempel namn@kommun.se.";
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var open = db.SubscriptionRequests.Where(SubscriptionRequest.OpenAt(now));
        if (await open.CountAsync(cancel) >= MostWaiting)
            return "Just nu tar vi inte emot fler anmälningar. Försök igen i morgon.";
        if (await open.CountAsync(request => request.Address == address, cancel) >= MostToAddress)
            return null;
        var key = InvitationKey.New();
        db.SubscriptionRequests.Add(new() { KeyHash = InvitationKey.HashOf(key)!, Address = address, Kind = input.Topic.Kind, Target = input.Topic.Target, Pace = input.Pace, AskedAt = now });
        db.OutgoingMails.Add(letter.Mail(key));
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
