using System.Text;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Mail;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Subscribing;

/// <summary>Writes what one address is told in one mail: what changed, why it is told, how to stop.</summary>
public sealed class SubscriberLetter(IDbContextFactory<SigKunskapDb> databases, IEnumerable<IOpenNews> kinds, OpenNames names, SubscriberLinks links, TimeProvider clock) : ILetterWriter
{
    public const string WriterName = "letters", DigestKey = "letters-digest:";

    public string Name => WriterName;

    /// <param name="News">What knows it.</param>
    /// <param name="Via">What is followed, for which it is told.</param>
    private sealed record Row(IOpenNews News, Topic Via, Told Told);

    /// <summary>A mail to an address; what it tells is bound to it by the notices.</summary>
    public static OutgoingMail Mail(int subscriber, string key, DateTime now) => new() { Key = key, Writer = WriterName, SubscriberId = subscriber, WrittenAt = now, NotBefore = now };

    public async Task<Letter?> Write(OutgoingMail mail, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Subscribers.AsNoTracking().FirstOrDefaultAsync(s => s.Id == mail.SubscriberId, cancel) is not { } reader)
            return null;
        // What was stopped meanwhile has no notice left.
        var notices = await db.SubscriberNotices.AsNoTracking().Where(n => n.MailId == mail.Id).OrderBy(n => n.Id).ToListAsync(cancel);
        List<Row> rows = [];
        foreach (var kind in kinds)
        {
            var own = notices.Where(notice => notice.Kind == kind.Kind).ToList();
            var told = own.Count == 0 ? new Dictionary<string, Told>() : await kind.Find(db, [.. own.Select(notice => notice.Subject).Distinct()], cancel);
            rows.AddRange(own.Where(notice => told.ContainsKey(notice.Subject)).Select(notice => new Row(kind, new(notice.Via, notice.Target), told[notice.Subject])));
        }

        return rows.Count == 0 ? null : mail.Key.StartsWith(DigestKey, StringComparison.Ordinal) ? Digest(reader.Id, reader.Address, rows) : One(reader.Id, reader.Address, rows[0]);
    }

    private Letter One(int reader, string to, Row row)
    {
        var stop = links.Stop(new(reader, row.Via));
        var text = new StringBuilder().AppendLine(Item(row))
            .Append("Du får det här brevet för att du följer ").Append(Words(row.Via)).Append(row.News.Concerning(row.Via.Kind)).AppendLine(".")
            .AppendLine("Få inga fler brev om det:").AppendLine(stop.AbsoluteUri);
        return new(to, $"{row.News.Headline}: {row.Told.Title}", Ended(text, reader), stop);
    }

    private Letter Digest(int reader, string to, IReadOnlyList<Row> rows)
    {
        var stop = links.Stop(new(reader, null));
        var text = new StringBuilder();
        foreach (var group in rows.GroupBy(row => row.Via))
        {
            text.Append("## För att du följer ").AppendLine(Words(group.Key)).AppendLine();
            foreach (var row in group)
                text.AppendLine(Item(row));
        }

        text.AppendLine("Du får det här brevet för att du har bett om samlade brev.").AppendLine("Få inga fler samlade brev:").AppendLine(stop.AbsoluteUri);
        return new(to, $"Nytt i det du följer {StockholmTime.Today(clock).InWords().Replace('\u00a0', ' ')}", Ended(text, reader), stop);
    }

    private string Ended(StringBuilder text, int reader) =>
        text.AppendLine().AppendLine("Se allt du följer, ändra hur ofta eller sluta med allt:").AppendLine(links.Own(reader).AbsoluteUri).ToString();

    private string Item(Row row) => NewsText.Of(row.News.Headline, row.Told, links.Address);

    private string Words(Topic via) => names.Of(via)?.Words ?? "något som inte finns längre";
}
