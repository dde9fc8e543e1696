using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Mail;

namespace SigKunskap.Web.Platform.Mail;

/// <summary>The mails that wait, and what becomes of them. A mail is put here by adding a row in the transaction of what it tells.</summary>
public sealed class Outbox(IDbContextFactory<SigKunskapDb> databases, MailSettings settings, TimeProvider clock)
{
    private const int DaysKept = 60;

    /// <summary>How many times the first pause lies between the attempts: a minute, five, a quarter of an hour, and at last a day.</summary>
    private static readonly int[] Pauses = [1, 5, 15, 60, 180, 360, 720, 1440];

    private static readonly MailState[] Open = [MailState.Waiting, MailState.Sending];

    /// <summary>Takes some mails that are due for one batch. No other node has them until the lease runs out.</summary>
    public async Task<IReadOnlyList<OutgoingMail>> Lease(Guid batch, int most, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = Now;
        var free = db.OutgoingMails.Where(m => Open.Contains(m.State) && m.NotBefore <= now && (m.LeasedUntil == null || m.LeasedUntil < now));
        var ids = await free.OrderBy(m => m.NotBefore).ThenBy(m => m.Id).Select(m => m.Id).Take(most).ToListAsync(cancel);
        if (ids.Count == 0)
            return [];
        // Asked once more in the update itself: another node may have looked at the same moment, and one of the two finds the row taken.
        var until = now + settings.Lease;
        await free.Where(m => ids.Contains(m.Id)).ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedBy, batch).SetProperty(m => m.LeasedUntil, until), cancel);
        return await db.OutgoingMails.AsNoTracking().Where(m => m.LeasedBy == batch && Open.Contains(m.State)).OrderBy(m => m.Id).ToListAsync(cancel);
    }

    /// <summary>
    /// Says that the dialogue begins now. A mail server can take a mail and die before it has said so, and so can this node: such a mail is
    /// found as being sent, and is sent once more with the same Message-ID. False when the lease is lost.
    /// </summary>
    public async Task<bool> Begin(OutgoingMail mail, Guid batch)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (now, until) = (Now, Now + settings.Lease);
        return await db.OutgoingMails.Where(m => m.Id == mail.Id && m.LeasedBy == batch && m.LeasedUntil > now).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, MailState.Sending).SetProperty(m => m.Attempts, m => m.Attempts + 1).SetProperty(m => m.LeasedUntil, until)) > 0;
    }

    /// <summary>The mail server took it, it was given up, or there was nothing to tell. What its writer kept is forgotten.</summary>
    public async Task End(OutgoingMail mail, Guid batch, MailState state, string? failure = null)
    {
        await using var db = await databases.CreateDbContextAsync();
        var now = Now;
        // What is given up keeps what it needs to be tried again.
        var kept = state == MailState.Failed ? mail.Sealed : null;
        await db.OutgoingMails.Where(m => m.Id == mail.Id && m.LeasedBy == batch).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, state).SetProperty(m => m.EndedAt, now).SetProperty(m => m.Sealed, kept).SetProperty(m => m.Failure, failure)
            .SetProperty(m => m.LeasedBy, (Guid?)null).SetProperty(m => m.LeasedUntil, (DateTime?)null));
    }

    /// <summary>Tries again later, or gives up after the last pause.</summary>
    public async Task Retry(OutgoingMail mail, Guid batch, string failure)
    {
        await using var db = await databases.CreateDbContextAsync();
        var attempts = await db.OutgoingMails.Where(m => m.Id == mail.Id).Select(m => m.Attempts).SingleAsync();
        if (attempts > Pauses.Length)
        {
            await End(mail, batch, MailState.Failed, failure);
            return;
        }

        var next = Now + (settings.FirstRetry * Pauses[Math.Max(attempts, 1) - 1]);
        await db.OutgoingMails.Where(m => m.Id == mail.Id && m.LeasedBy == batch).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, MailState.Waiting).SetProperty(m => m.NotBefore, next).SetProperty(m => m.Failure, failure)
            .SetProperty(m => m.LeasedBy, (Guid?)null).SetProperty(m => m.LeasedUntil, (DateTime?)null));
    }

    /// <summary>Gives back what a batch has not begun with.</summary>
    public async Task Release(Guid batch)
    {
        await using var db = await databases.CreateDbContextAsync();
        await db.OutgoingMails.Where(m => m.LeasedBy == batch && m.State == MailState.Waiting).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.LeasedBy, (Guid?)null).SetProperty(m => m.LeasedUntil, (DateTime?)null));
    }

    /// <summary>Takes away mails that ended long ago.</summary>
    public async Task RemoveOld(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var oldest = Now.AddDays(-DaysKept);
        await db.OutgoingMails.Where(m => m.EndedAt < oldest).ExecuteDeleteAsync(cancel);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
