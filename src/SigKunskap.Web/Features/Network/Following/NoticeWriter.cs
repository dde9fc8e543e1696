using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Mail;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Following;

/// <summary>
/// Notes for each member what happened in what they follow, and puts the mail of those who want it at once in the outbox, in one
/// transaction. Read twice, or by two nodes at once, a change makes nothing more: one notice for each thing and member is a key.
/// </summary>
public sealed class NoticeWriter(IDbContextFactory<SigKunskapDb> databases, IEnumerable<INotice> kinds, MailSettings mail, TimeProvider clock) : IChangeConsumer
{
    public string Name => "notices";

    public async Task Take(IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        foreach (var change in changes)
        {
            foreach (var kind in kinds)
                await Write(kind, change, cancel);
        }
    }

    private async Task Write(INotice kind, Change change, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            if (await kind.Read(db, change, cancel) is not { } happening || await db.FollowersOf(kind, happening, cancel) is not { Count: > 0 } followers)
                return;
            var told = (await db.Notices.Where(n => n.Kind == kind.Kind && n.Subject == happening.Subject).Select(n => n.MemberId).ToListAsync(cancel)).ToHashSet();
            db.Notices.AddRange(followers.Where(follower => !told.Contains(follower.Member)).Select(follower => Notice(kind, happening, follower)));
            try
            {
                await db.SaveChangesAsync(cancel);
                return;
            }
            catch (DbUpdateException failure) when (attempt < 5 && Database.IsAlreadyThere(failure))
            {
                // Another node took the same change; what it has not noted is noted here.
            }
        }
    }

    private Notice Notice(INotice kind, Happening happening, Followers.Follower follower) => new()
    {
        MemberId = follower.Member,
        Kind = kind.Kind,
        Subject = happening.Subject,
        At = happening.At,
        Via = follower.Via.Kind,
        Target = follower.Via.Target,
        Pace = follower.Pace,
        Mail = follower.Pace == Pace.AtOnce && mail.IsOn ? Mail(follower.Member, $"{kind.Kind}:{happening.Subject}:{follower.Member}") : null,
    };

    private OutgoingMail Mail(int member, string key) => NoticeLetter.Mail(member, key, clock.GetUtcNow().UtcDateTime);
}
