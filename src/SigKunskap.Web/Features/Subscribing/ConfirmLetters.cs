using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Subscribing;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Subscribing;

/// <summary>The yes of whoever reads mail at an address. A key is used once.</summary>
public sealed class ConfirmLetters(IDbContextFactory<SigKunskapDb> databases, OpenNames names, TimeProvider clock)
{
    /// <summary>So many things may one address follow.</summary>
    public const int MostForAddress = 100;

    /// <param name="Address">Where the letters would go.</param>
    /// <param name="Name">What they would be about.</param>
    /// <param name="Pace">How soon.</param>
    public sealed record Asked(string Address, OpenNames.Name Name, Pace Pace);

    /// <param name="Subscriber">Who said yes; null when nothing was done.</param>
    /// <param name="Mistake">Why nothing was.</param>
    public sealed record Answer(int? Subscriber, string? Mistake = null);

    /// <summary>What a key would confirm; null for one that is used, forgotten or made up. Asking does nothing.</summary>
    public async Task<Asked?> Find(string key, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Request(db, key).AsNoTracking().FirstOrDefaultAsync(cancel) is { } request && names.Of(new(request.Kind, request.Target)) is { } name ? new(request.Address, name, request.Pace) : null;
    }

    /// <summary>Confirms; null for a key that is used, forgotten or made up.</summary>
    public async Task<Answer?> For(string key, CancellationToken cancel = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            try
            {
                if (await Request(db, key).AsNoTracking().FirstOrDefaultAsync(cancel) is not { } request)
                    return null;
                if (await db.Subscriptions.CountAsync(wish => wish.Subscriber.Address == request.Address, cancel) >= MostForAddress)
                    return new(null, $"Adressen följer redan {MostForAddress} saker. Sluta följa något först: länken till allt du följer står i varje brev.");
                await Request(db, key).ExecuteDeleteAsync(cancel);
                var subscriber = await Keep(db, request, cancel);
                await db.OutgoingMails.Where(m => m.Key == $"{ConfirmationLetter.WriterName}:{request.KeyHash}" && m.State != MailState.Sending).ExecuteDeleteAsync(cancel);
                await transaction.CommitAsync(cancel);
                return new(subscriber);
            }
            catch (DbUpdateException failure) when (attempt < 5 && Database.IsAlreadyThere(failure))
            {
                // Two links of the same address were opened at the same moment.
            }
        }
    }

    private async Task<int> Keep(SigKunskapDb db, SubscriptionRequest request, CancellationToken cancel)
    {
        var subscriber = await db.Subscribers.FirstOrDefaultAsync(s => s.Address == request.Address, cancel) ?? db.Subscribers.Add(new() { Address = request.Address }).Entity;
        if (await db.Subscriptions.FirstOrDefaultAsync(wish => wish.SubscriberId == subscriber.Id && wish.Kind == request.Kind && wish.Target == request.Target, cancel) is { } already)
            already.Pace = request.Pace;
        else
            db.Subscriptions.Add(new() { Subscriber = subscriber, Kind = request.Kind, Target = request.Target, Pace = request.Pace, Since = clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancel);
        return subscriber.Id;
    }

    private IQueryable<SubscriptionRequest> Request(SigKunskapDb db, string key)
    {
        var hash = InvitationKey.HashOf(key) ?? "";
        return db.SubscriptionRequests.Where(SubscriptionRequest.OpenAt(clock.GetUtcNow().UtcDateTime)).Where(request => request.KeyHash == hash);
    }
}
