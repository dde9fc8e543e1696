using System.Text;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.PersonalData;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Writing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.Mail;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Following;

/// <summary>Writes what one member is told in one mail, with what they may see at that moment.</summary>
public sealed class NoticeLetter(IDbContextFactory<SigKunskapDb> databases, ReadNotices notices, FollowNames names, GuardKnowledge knowledge, StopLinks links, TimeProvider clock) : ILetterWriter
{
    public const string WriterName = "notices", DigestKey = "digest:";

    private const string FollowingPath = "/natverk/foljer";

    public string Name => WriterName;

    /// <summary>A mail to a member; what it tells is bound to it by the notices.</summary>
    public static OutgoingMail Mail(int member, string key, DateTime now) => new() { Key = key, Writer = WriterName, MemberId = member, WrittenAt = now, NotBefore = now };

    public async Task<Letter?> Write(OutgoingMail mail, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var email = await db.Members.Where(m => m.Id == mail.MemberId && m.LeftAt == null).Select(m => m.Email).FirstOrDefaultAsync(cancel);
        if (email is null || await db.ReadPerson(mail.MemberId!.Value, clock.GetUtcNow().UtcDateTime, cancel) is not { IsMember: true } reader)
            return null;
        // Stopped meanwhile is not sent.
        var waiting = await db.Notices.AsNoTracking().Where(n => n.MailId == mail.Id && n.Pace != Pace.Portal).OrderBy(n => n.Id).ToListAsync(cancel);
        // What points a person out for certain never leaves in a mail, also when it was written before the guard knew it.
        var known = await knowledge.Of(reader, cancel);
        bool IsSafe(string text) => PersonalDataGuard.Read(text, known).All(finding => finding.Certainty != PersonalDataCertainty.Certain);
        var rows = (await notices.For(db, reader, waiting, cancel)).Select(row => row with { Told = row.Told with { Title = IsSafe(row.Told.Title) ? row.Told.Title : "rubriken står i portalen", Line = IsSafe(row.Told.Line) ? row.Told.Line : "" } }).ToList();
        if (rows.Count == 0)
            return null;
        var topics = (await names.Of(db, reader, rows.Select(Via), cancel)).Where(name => IsSafe(name.Value.Words)).ToDictionary();
        return mail.Key.StartsWith(DigestKey, StringComparison.Ordinal)
            ? Digest(email, reader, rows, topics)
            : One(email, reader, rows[0] with { Told = await rows[0].Kind.InLetter(db, reader, mail, rows[0].Notice.Subject, rows[0].Told, cancel) }, topics);
    }

    private static Topic Via(ReadNotices.Row row) => new(row.Notice.Via, row.Notice.Target);

    private Letter One(string email, Person reader, ReadNotices.Row row, IReadOnlyDictionary<Topic, FollowNames.Name> topics)
    {
        var stop = links.Of(new(reader.Id, Via(row)));
        var isDuty = Via(row).Kind == FollowKind.Duty;
        var text = new StringBuilder().Append(Item(row)).AppendLine().Append("Du får det här brevet för att ").Append(Why(Via(row), topics)).Append(row.Kind.Concerning(Via(row).Kind)).AppendLine(".")
            .AppendLine(isDuty ? "Få inga fler sådana brev:" : "Få inga fler brev om det:").AppendLine(stop.AbsoluteUri).AppendLine()
            .AppendLine(isDuty ? "Välj hur ofta:" : "Välj hur ofta, eller sluta följa:").AppendLine(links.Address(FollowingPath).AbsoluteUri);
        return new(email, $"{row.Headline}: {row.Told.Title}", text.ToString(), stop);
    }

    private Letter Digest(string email, Person reader, IReadOnlyList<ReadNotices.Row> rows, IReadOnlyDictionary<Topic, FollowNames.Name> topics)
    {
        var stop = links.Of(new(reader.Id, null));
        var text = new StringBuilder();
        foreach (var group in rows.GroupBy(Via))
        {
            text.Append("## För att ").AppendLine(Why(group.Key, topics)).AppendLine();
            foreach (var row in group)
                text.Append(Item(row)).AppendLine();
        }

        text.AppendLine("Du får det här brevet för att du har valt att få veta det här i ett samlat brev.").AppendLine("Få inga fler samlade brev:").AppendLine(stop.AbsoluteUri).AppendLine()
            .AppendLine("Välj hur ofta för varje sak, eller sluta följa:").AppendLine(links.Address(FollowingPath).AbsoluteUri);
        return new(email, $"Nytt i det du följer {StockholmTime.Today(clock).InWords().Replace('\u00a0', ' ')}", text.ToString(), stop);
    }

    private string Item(ReadNotices.Row row) => NewsText.Of(row.Headline, row.Told, links.Address);

    private static string Why(Topic via, IReadOnlyDictionary<Topic, FollowNames.Name> topics) =>
        via.Kind == FollowKind.Duty ? topics.GetValueOrDefault(via)?.Words ?? "du har ett uppdrag i nätverket" : $"du följer {topics.GetValueOrDefault(via)?.Words ?? "något i nätverket"}";
}
