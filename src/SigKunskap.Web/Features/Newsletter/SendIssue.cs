using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Newsletters;

namespace SigKunskap.Web.Features.Newsletter;

/// <summary>
/// Makes the mails of an approved issue, so many a minute whatever the number of nodes. How far it has come stands in the issue, in the
/// same transaction as the mails: whoever is killed leaves the rest to the next round, and nobody gets two.
/// </summary>
public sealed class SendIssue(IDbContextFactory<SigKunskapDb> databases, NewsletterSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <returns>How many mails were made.</returns>
    public async Task<int> Some(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.NewsletterIssues.AsNoTracking().Where(Due(now)).OrderBy(i => i.Id).FirstOrDefaultAsync(cancel) is not { } issue)
            return 0;
        var (last, approved) = (issue.LastSubscriberId, issue.ApprovedAt);
        var ids = await db.Subscriptions.Where(wish => wish.Kind == FollowKind.Newsletter && wish.SubscriberId > last && wish.Since <= approved).OrderBy(wish => wish.SubscriberId).Select(wish => wish.SubscriberId).Take(settings.PerMinute).ToListAsync(cancel);
        var (reached, next) = (ids.Count > 0 ? ids[^1] : last, now + Pause);
        var state = ids.Count < settings.PerMinute ? NewsletterState.Sent : NewsletterState.Sending;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Taken first: of two nodes at the same moment one finds that the issue has come further.
        if (await db.NewsletterIssues.Where(i => i.Id == issue.Id && i.LastSubscriberId == last).Where(Due(now)).ExecuteUpdateAsync(set => set
            .SetProperty(i => i.LastSubscriberId, reached).SetProperty(i => i.NextBatchAt, next).SetProperty(i => i.State, state), cancel) == 0)
            return 0;
        db.OutgoingMails.AddRange(ids.Select(subscriber => NewsletterLetter.Mail(issue.Id, subscriber, now)));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return ids.Count;
    }

    private static System.Linq.Expressions.Expression<Func<NewsletterIssue, bool>> Due(DateTime now) => issue => issue.State == NewsletterState.Sending && (issue.NextBatchAt == null || issue.NextBatchAt <= now);
}
