using Microsoft.EntityFrameworkCore;

namespace SigKunskap.Web.Data.Subscribing;

internal static class ForgottenSubscribers
{
    /// <summary>Erases an address that asks for no letters any more, with what was to be told there.</summary>
    public static async Task ForgetSubscriberWithoutWishes(this SigKunskapDb db, int subscriber, CancellationToken cancel)
    {
        // Asked in the deletion itself: another wish may be confirmed at the same moment.
        if (await db.Subscribers.Where(s => s.Id == subscriber && !db.Subscriptions.Any(wish => wish.SubscriberId == s.Id)).ExecuteDeleteAsync(cancel) > 0)
            await db.OutgoingMails.Where(m => m.SubscriberId == subscriber).ExecuteDeleteAsync(cancel);
    }
}
