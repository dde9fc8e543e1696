using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Platform.Mail;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Newsletter;

/// <summary>An issue to one subscriber, or on trial to the editor who asks for it.</summary>
public sealed class NewsletterLetter(IDbContextFactory<SigKunskapDb> databases, SubscriberLinks links) : ILetterWriter
{
    public const string WriterName = "newsletter";

    private const string Trial = "newsletter-trial";

    public string Name => WriterName;

    /// <summary>The same issue and subscriber have the same key, so that there is one mail.</summary>
    public static OutgoingMail Mail(int issue, int subscriber, DateTime now) => new() { Key = Key(WriterName, issue, subscriber), Writer = WriterName, SubscriberId = subscriber, WrittenAt = now, NotBefore = now };

    /// <summary>One for each text of the issue and editor.</summary>
    public static OutgoingMail TrialMail(int issue, int version, int member, DateTime now) => new() { Key = $"{Key(Trial, issue, member)}:{version.ToString(CultureInfo.InvariantCulture)}", Writer = WriterName, MemberId = member, WrittenAt = now, NotBefore = now };

    public async Task<Letter?> Write(OutgoingMail mail, CancellationToken cancel)
    {
        if (mail.Key.Split(':') is not [var sort, var digits, ..] || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.NewsletterIssues.AsNoTracking().Include(i => i.Items).FirstOrDefaultAsync(i => i.Id == id, cancel) is not { } issue)
            return null;
        var text = IssueText.Of(issue);
        if (sort == Trial)
            return await db.Members.Where(m => m.Id == mail.MemberId && m.LeftAt == null).Select(m => m.Email).FirstOrDefaultAsync(cancel) is { } own ? Of(own, $"Prov: {text.Title}", text, null, null) : null;
        // Stopped meanwhile is not sent.
        var newsletter = OpenNames.Newsletter;
        var to = await db.Subscriptions.Where(wish => wish.SubscriberId == mail.SubscriberId && wish.Kind == newsletter.Kind && wish.Target == newsletter.Target).Select(wish => wish.Subscriber.Address).FirstOrDefaultAsync(cancel);
        return to is null ? null : Of(to, text.Title, text, links.Stop(new(mail.SubscriberId!.Value, newsletter)), links.Own(mail.SubscriberId.Value));
    }

    private Letter Of(string to, string subject, IssueText issue, Uri? stop, Uri? own)
    {
        (string Words, Uri Address)[] ways =
        [
            .. issue.Number is { } number ? [("Läs det i portalen", links.Address($"/nyhetsbrev/{number.ToString(CultureInfo.InvariantCulture)}"))] : Array.Empty<(string, Uri)>(),
            .. stop is null ? Array.Empty<(string, Uri)>() : [("Få inga fler nyhetsbrev", stop)],
            .. own is null ? Array.Empty<(string, Uri)>() : [("Se allt du får brev om, eller sluta med allt", own)],
        ];
        var why = stop is null ? "Det här är ett prov. Ingen annan har fått det." : "Du får det här brevet för att du har bett om nyhetsbrevet.";
        return new(
            to,
            subject,
            $"{issue.Plain(links.Address)}--\n{why}\n{string.Concat(ways.Select(way => $"{way.Words}:\n{way.Address.AbsoluteUri}\n"))}",
            stop,
            issue.Document(links.Address, $"<p>{why}</p>\n{string.Concat(ways.Select(way => $"<p><a href=\"{WebUtility.HtmlEncode(way.Address.AbsoluteUri)}\">{way.Words}</a></p>\n"))}"));
    }

    private static string Key(string sort, int issue, int whom) => string.Create(CultureInfo.InvariantCulture, $"{sort}:{issue}:{whom}");
}
