using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Data.Subscribing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Mail;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Subscribing;

/// <summary>Sees to it that collected letters are made in the morning, and that addresses which nobody said yes to are forgotten.</summary>
public sealed class SubscriptionClock(IDbContextFactory<SigKunskapDb> databases, MailSettings mail, TimeProvider clock, ILogger<SubscriptionClock> log) : Round(TimeSpan.FromMinutes(1), clock, log)
{
    private static readonly DigestMails<SubscriberNotice> Digests = new(notice => notice.SubscriberId, SubscriberLetter.DigestKey, SubscriberLetter.Mail);

    private readonly TimeProvider clock = clock;

    /// <summary>Does what this moment asks for.</summary>
    public async Task Tick(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var (unanswered, told) = (now.AddHours(-SubscriptionRequest.HoursKept), now.AddDays(-Telling.DaysKept));
        await db.SubscriptionRequests.Where(request => request.AskedAt <= unanswered).ExecuteDeleteAsync(cancel);
        await db.OutgoingMails.Where(m => m.Writer == ConfirmationLetter.WriterName && m.WrittenAt <= unanswered).ExecuteDeleteAsync(cancel);
        await db.SubscriberNotices.Where(n => n.At < told).ExecuteDeleteAsync(cancel);
        if (mail.IsOn)
            await Digests.Make(db, now, cancel);
    }

    protected override Task Go(CancellationToken cancel) => Tick(cancel);
}
