using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.News;

/// <summary>Makes one mail for each one of all they want to be told in a collected one. Whoever has nothing new gets none.</summary>
/// <param name="whose">Whom a telling is for.</param>
/// <param name="prefix">What the keys of such mails begin with.</param>
/// <param name="mail">A mail for somebody with a key.</param>
public sealed class DigestMails<TTelling>(Expression<Func<TTelling, int>> whose, string prefix, Func<int, string, DateTime, OutgoingMail> mail)
    where TTelling : Telling
{
    /// <summary>What is older is not news any more: after long without mail nobody gets a flood.</summary>
    private const int OldestDays = 14;

    /// <summary>Makes those whose morning has come and that are not made. The day and whose it is are a key, so that two nodes make one.</summary>
    /// <returns>How many mails were made.</returns>
    public async Task<int> Make(SigKunskapDb db, DateTime now, CancellationToken cancel)
    {
        var (day, daily) = DigestTimes.Daily(now);
        var (_, weekly) = DigestTimes.Weekly(now);
        var oldest = now.AddDays(-OldestDays);
        var due = db.Set<TTelling>().Where(n => n.MailId == null && n.At > oldest && ((n.Pace == Pace.Daily && n.At < daily) || (n.Pace == Pace.Weekly && n.At < weekly)));
        var ending = $":{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        var keys = (await due.Select(whose).Distinct().ToListAsync(cancel)).ToDictionary(one => $"{prefix}{one.ToString(CultureInfo.InvariantCulture)}{ending}");
        var made = keys.Count == 0 ? [] : await db.OutgoingMails.Where(m => m.WrittenAt >= daily && m.Key.StartsWith(prefix) && m.Key.EndsWith(ending)).Select(m => m.Key).ToListAsync(cancel);
        var count = 0;
        foreach (var (key, one) in keys.Where(key => !made.Contains(key.Key)))
            count += await Make(due.Where(For(one)), db, mail(one, key, now), cancel) ? 1 : 0;
        return count;
    }

    private Expression<Func<TTelling, bool>> For(int one) => Expression.Lambda<Func<TTelling, bool>>(Expression.Equal(whose.Body, Expression.Constant(one)), whose.Parameters);

    private static async Task<bool> Make(IQueryable<TTelling> own, SigKunskapDb db, OutgoingMail mail, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            db.OutgoingMails.Add(mail);
            await db.SaveChangesAsync(cancel);
            await own.ExecuteUpdateAsync(set => set.SetProperty(n => n.MailId, mail.Id), cancel);
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
