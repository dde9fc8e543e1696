using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.Following;

/// <summary>Makes one mail for each member of all they want to be told in a collected one. Whoever has nothing new gets none.</summary>
public sealed class MakeDigests(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <summary>What is older is not news any more: after long without mail nobody gets a flood.</summary>
    private const int OldestDays = 14;

    /// <summary>Makes those whose morning has come and that are not made. The day and member are a key, so that two nodes make one.</summary>
    /// <returns>How many mails were made.</returns>
    public async Task<int> For(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var (day, daily) = DigestTimes.Daily(now);
        var (_, weekly) = DigestTimes.Weekly(now);
        var oldest = now.AddDays(-OldestDays);
        var due = db.Notices.Where(n => n.MailId == null && n.At > oldest && ((n.Pace == Pace.Daily && n.At < daily) || (n.Pace == Pace.Weekly && n.At < weekly)));
        var keys = (await due.Select(n => n.MemberId).Distinct().ToListAsync(cancel)).ToDictionary(member => $"{NoticeLetter.DigestKey}{member}:{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        var prefix = $":{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        var made = keys.Count == 0 ? [] : await db.OutgoingMails.Where(m => m.WrittenAt >= daily && m.Key.StartsWith(NoticeLetter.DigestKey) && m.Key.EndsWith(prefix)).Select(m => m.Key).ToListAsync(cancel);
        var count = 0;
        foreach (var (key, member) in keys.Where(key => !made.Contains(key.Key)))
            count += await Make(due, db, key, member, now, cancel) ? 1 : 0;
        return count;
    }

    private static async Task<bool> Make(IQueryable<Notice> due, SigKunskapDb db, string key, int member, DateTime now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            var mail = NoticeLetter.Mail(member, key, now);
            db.OutgoingMails.Add(mail);
            await db.SaveChangesAsync(cancel);
            await due.Where(n => n.MemberId == member).ExecuteUpdateAsync(set => set.SetProperty(n => n.MailId, mail.Id), cancel);
            await transaction.CommitAsync(cancel);
            return true;
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure))
        {
            // Another node made it at the same moment.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
