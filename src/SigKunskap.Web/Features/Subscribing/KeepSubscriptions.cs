using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Subscribing;
using SigKunskap.Web.Platform.Mail;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Subscribing;

/// <summary>What an address without an account gets letters about, and how soon. When nothing is left, the address is erased.</summary>
public sealed class KeepSubscriptions(IDbContextFactory<SigKunskapDb> databases, OpenNames names)
{
    /// <param name="Address">The address.</param>
    /// <param name="Rows">By kind and name.</param>
    public sealed record Answer(string Address, IReadOnlyList<Row> Rows);

    /// <param name="Name">Null when there is no such thing any more.</param>
    public sealed record Row(Topic Topic, OpenNames.Name? Name, Pace Pace);

    /// <summary>All that an address gets letters about; null when it is erased.</summary>
    public async Task<Answer?> Find(int subscriber, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Subscribers.AsNoTracking().FirstOrDefaultAsync(s => s.Id == subscriber, cancel) is not { } found)
            return null;
        var rows = await db.Subscriptions.Where(wish => wish.SubscriberId == subscriber).Select(wish => new { Topic = new Topic(wish.Kind, wish.Target), wish.Pace }).ToListAsync(cancel);
        return new(found.Address, [.. rows.Select(row => new Row(row.Topic, names.Of(row.Topic), row.Pace)).OrderBy(row => row.Topic.Kind).ThenBy(row => row.Name?.Title ?? "", Content.SwedishOrder.Comparer)]);
    }

    /// <summary>Another pace for what is followed already. What waits for a morning keeps its own when letters are to come at once, or it would never come.</summary>
    public async Task SetPace(int subscriber, Topic topic, Pace pace, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await Wishes(db, subscriber, topic).ExecuteUpdateAsync(set => set.SetProperty(wish => wish.Pace, pace), cancel);
        if (pace is Pace.Daily or Pace.Weekly)
            await db.SubscriberNotices.Where(n => n.SubscriberId == subscriber && n.Via == topic.Kind && n.Target == topic.Target && n.MailId == null).ExecuteUpdateAsync(set => set.SetProperty(n => n.Pace, pace), cancel);
    }

    /// <summary>Stops what a link in a letter says: one thing, or all that comes collected.</summary>
    public Task Stop(LetterKey letters, CancellationToken cancel = default) => letters.Topic is { } topic
        ? Stop(letters.Whose, db => Wishes(db, letters.Whose, topic), cancel)
        : Stop(letters.Whose, db => db.Subscriptions.Where(wish => wish.SubscriberId == letters.Whose && wish.Kind != FollowKind.Newsletter && (wish.Pace == Pace.Daily || wish.Pace == Pace.Weekly)), cancel);

    /// <summary>Stops everything, and erases the address.</summary>
    public Task StopAll(int subscriber, CancellationToken cancel = default) => Stop(subscriber, db => db.Subscriptions.Where(wish => wish.SubscriberId == subscriber), cancel);

    private async Task Stop(int subscriber, Func<SigKunskapDb, IQueryable<Subscription>> wishes, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await wishes(db).ExecuteDeleteAsync(cancel);
        await db.SubscriberNotices.Where(n => n.SubscriberId == subscriber && !db.Subscriptions.Any(wish => wish.SubscriberId == subscriber && wish.Kind == n.Via && wish.Target == n.Target)).ExecuteDeleteAsync(cancel);
        await db.ForgetSubscriberWithoutWishes(subscriber, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static IQueryable<Subscription> Wishes(SigKunskapDb db, int subscriber, Topic topic) => db.Subscriptions.Where(wish => wish.SubscriberId == subscriber && wish.Kind == topic.Kind && wish.Target == topic.Target);
}
