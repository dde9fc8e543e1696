using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Mail;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Following;

/// <summary>Sees to it that collected mails are made in the morning, that what has become due is told then, and that old notices go.</summary>
public sealed class DigestClock(IDbContextFactory<SigKunskapDb> databases, MakeDigests digests, IEnumerable<INotice> kinds, MailSettings mail, TimeProvider clock, ILogger<DigestClock> log) : Round(TimeSpan.FromMinutes(1), clock, log)
{
    private readonly TimeProvider clock = clock;

    private DateOnly? morning;

    /// <summary>Does what this moment asks for.</summary>
    public async Task Tick(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (DigestTimes.Daily(now).Day is var today && today != morning)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            foreach (var reminder in kinds.OfType<IReminder>())
                await reminder.Tell(db, cancel);
            var oldest = now.AddDays(-Notice.DaysKept);
            await db.Notices.Where(n => n.At < oldest).ExecuteDeleteAsync(cancel);
            morning = today;
        }

        if (mail.IsOn)
            await digests.For(cancel);
    }

    protected override Task Go(CancellationToken cancel) => Tick(cancel);
}
