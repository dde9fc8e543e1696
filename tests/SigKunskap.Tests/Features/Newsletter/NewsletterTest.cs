using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SigKunskap.Tests.Features.Publishing;
using SigKunskap.Tests.Platform.Mail;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Newsletters;
using SigKunskap.Web.Data.Subscribing;
using SigKunskap.Web.Features.Newsletter.Editing;
using SigKunskap.Web.Platform.Mail;

namespace SigKunskap.Tests.Features.Newsletter;

/// <summary>Publishers who make a newsletter, and addresses that asked for it. So many mails a minute are made.</summary>
public abstract class NewsletterTest : OfficeTest
{
    protected const int PerMinute = 50;

    protected RecordingTransport Mails { get; } = new();

    protected override TestApp.Setup Setup => base.Setup with
    {
        Adjust = services => services.AddSingleton<IMailTransport>(Mails),
        Settings = [.. base.Setup.Settings, "--Mail:Folder", "brev-som-ingen-skriver", "--Newsletter:PerMinute", $"{PerMinute}"],
    };

    protected KeepIssue Issues => App.Get<KeepIssue>();

    protected KeepItems Items => App.Get<KeepItems>();

    /// <summary>Addresses that asked for the newsletter, and said yes.</summary>
    protected async Task Subscribe(int many)
    {
        await using var db = await Db();
        var now = App.Clock.GetUtcNow().UtcDateTime;
        db.Subscriptions.AddRange(Enumerable.Range(0, many).Select(number => new Subscription { Subscriber = new() { Address = $"n{number}@example.se" }, Kind = FollowKind.Newsletter, Target = "alla", Since = now }));
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>An issue of Petra's with one item of her own.</summary>
    protected async Task<int> Written(string heading = "Öppen träff om samtycke")
    {
        var id = (await Issues.Begin(Of("petra"), Cancel))!.Id;
        Does(await Items.Put(Of("petra"), id, await Version(id), new(null, NewsletterSection.Offers, heading, "Alla är **välkomna**. Läs [mer](/vagledning/samtycke) om <b>frågan</b>.", "/vagledning/samtycke"), Cancel));
        return id;
    }

    /// <summary>One that Petra proposed and Ulf approved.</summary>
    protected async Task<int> Approved(string heading = "Öppen träff om samtycke")
    {
        var id = await Written(heading);
        Does(await Issues.Propose(Of("petra"), id, await Version(id), Cancel));
        Does(await Issues.Approve(Of("ulf"), id, await Version(id), Cancel));
        return id;
    }

    protected async Task<int> Version(int id) => (await Issue(id)).Version;

    protected async Task<NewsletterIssue> Issue(int id)
    {
        await using var db = await Db();
        return await db.NewsletterIssues.AsNoTracking().Include(issue => issue.Items).SingleAsync(issue => issue.Id == id, Cancel);
    }

    protected static void Does(KeepIssue.Answer? answer) => Assert.Empty(answer!.Mistakes);

    /// <summary>Ends when every mail that is made has had its turn.</summary>
    protected async Task Settled()
    {
        await using var db = await Db();
        await Eventually.IsSo(async () => !await db.OutgoingMails.AnyAsync(m => m.State == MailState.Waiting || m.State == MailState.Sending, Cancel), 30);
    }
}
