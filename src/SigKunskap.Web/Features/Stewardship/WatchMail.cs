using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Features.Subscribing;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.Mail;

namespace SigKunskap.Web.Features.Stewardship;

/// <summary>How the portal's mail goes, for whoever keeps the network: what did not arrive, never what it said.</summary>
public sealed class WatchMail(IDbContextFactory<SigKunskapDb> databases, MailSettings settings, TimeProvider clock)
{
    public const int Most = 100;

    /// <summary>Older than this, a mail that waits says that something is wrong with the way out.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    /// <param name="IsOn">Whether mail is sent at all.</param>
    /// <param name="Failed">Those that were given up, the newest first; at most <see cref="Most"/>.</param>
    /// <param name="Waiting">How many wait.</param>
    /// <param name="Late">How many have waited for long.</param>
    public sealed record Answer(bool IsOn, IReadOnlyList<Row> Failed, int Waiting, int Late);

    /// <param name="To">The member's name; null for somebody who has no account.</param>
    /// <param name="MemberId">The member.</param>
    /// <param name="IsSubscriber">Whether it was for an address that follows without an account.</param>
    /// <param name="At">When it was given up.</param>
    /// <param name="Attempts">How many times it was tried.</param>
    /// <param name="Failure">What the last attempt met.</param>
    public sealed record Row(string? To, int? MemberId, bool IsSubscriber, DateTime At, int Attempts, string Failure);

    public async Task<Answer> For(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var late = clock.GetUtcNow().UtcDateTime - Late;
        // Anybody may mistype an address in an open form; that is nobody's to mend.
        var failed = await db.OutgoingMails.Where(m => m.State == MailState.Failed && m.Writer != ConfirmationLetter.WriterName).OrderByDescending(m => m.EndedAt).Take(Most)
            .Select(m => new Row(db.Members.Where(member => member.Id == m.MemberId).Select(member => member.Name).FirstOrDefault(), m.MemberId, m.SubscriberId != null, m.EndedAt!.Value, m.Attempts, m.Failure ?? "")).ToListAsync(cancel);
        var waiting = db.OutgoingMails.Where(m => m.State == MailState.Waiting || m.State == MailState.Sending);
        return new(settings.IsOn, failed, await waiting.CountAsync(cancel), await waiting.CountAsync(m => m.WrittenAt < late, cancel));
    }

    /// <summary>Tries all that were given up once more, from the beginning.</summary>
    public async Task TryAgain(Person by, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var count = !by.IsFacilitator ? 0 : await db.OutgoingMails.Where(m => m.State == MailState.Failed).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, MailState.Waiting).SetProperty(m => m.Attempts, 0).SetProperty(m => m.NotBefore, now).SetProperty(m => m.EndedAt, (DateTime?)null), cancel);
        if (count > 0)
            db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "mail.again", Subject = $"mails {count}" });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
