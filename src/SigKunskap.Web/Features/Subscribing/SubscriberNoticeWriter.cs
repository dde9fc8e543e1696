using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Subscribing;
using SigKunskap.Web.Platform.Mail;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Subscribing;

/// <summary>
/// Notes for each address what happened in what it follows, and puts the mail of those who want it at once in the outbox, in one
/// transaction. Read twice, or by two nodes at once, a change makes nothing more: one notice for each thing and address is a key.
/// </summary>
public sealed class SubscriberNoticeWriter(IDbContextFactory<SigKunskapDb> databases, IEnumerable<IOpenNews> kinds, MailSettings mail, TimeProvider clock) : IChangeConsumer
{
    /// <summary>A page may have thousands of followers; a transaction has so many of them.</summary>
    private const int Batch = 500;

    public string Name => "subscriber-notices";

    public async Task Take(IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!await db.Subscriptions.AnyAsync(cancel))
            return;
        foreach (var change in changes)
        {
            foreach (var kind in kinds)
            {
                if (await kind.Read(db, change, cancel) is { } happening)
                    await Write(kind, happening, cancel);
            }
        }
    }

    private async Task Write(IOpenNews kind, Happening happening, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            var told = (await db.SubscriberNotices.Where(n => n.Kind == kind.Kind && n.Subject == happening.Subject).Select(n => n.SubscriberId).ToListAsync(cancel)).ToHashSet();
            var waiting = (await Followers(db, happening, cancel)).Where(wish => !told.Contains(wish.SubscriberId)).ToList();
            try
            {
                foreach (var some in waiting.Chunk(Batch))
                {
                    db.SubscriberNotices.AddRange(some.Select(wish => Notice(kind, happening, wish)));
                    await db.SaveChangesAsync(cancel);
                    db.ChangeTracker.Clear();
                }

                return;
            }
            catch (DbUpdateException failure) when (attempt < 5 && Database.IsAlreadyThere(failure))
            {
                // Another node took the same change; what it has not noted is noted here.
            }
        }
    }

    /// <summary>Each address once, for what it wants to be told of soonest.</summary>
    private static async Task<IEnumerable<Subscription>> Followers(SigKunskapDb db, Happening happening, CancellationToken cancel)
    {
        List<Subscription> found = [];
        foreach (var topics in happening.Topics.GroupBy(topic => topic.Kind))
        {
            var targets = topics.Select(topic => topic.Target).ToList();
            found.AddRange(await db.Subscriptions.AsNoTracking().Where(wish => wish.Kind == topics.Key && targets.Contains(wish.Target) && wish.Since <= happening.At).ToListAsync(cancel));
        }

        return found.GroupBy(wish => wish.SubscriberId).OrderBy(own => own.Key).Select(own => own.MinBy(wish => wish.Pace)!);
    }

    private SubscriberNotice Notice(IOpenNews kind, Happening happening, Subscription wish) => new()
    {
        SubscriberId = wish.SubscriberId,
        Kind = kind.Kind,
        Subject = happening.Subject,
        At = happening.At,
        Via = wish.Kind,
        Target = wish.Target,
        Pace = wish.Pace,
        Mail = wish.Pace == Pace.AtOnce && mail.IsOn ? SubscriberLetter.Mail(wish.SubscriberId, $"{SubscriberLetter.WriterName}:{kind.Kind}:{happening.Subject}:{wish.SubscriberId}", clock.GetUtcNow().UtcDateTime) : null,
    };
}
