using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Mail;

namespace SigKunskap.Web.Features.Newsletter;

/// <summary>Looks every few seconds whether an issue has mails to be made.</summary>
public sealed class NewsletterClock(SendIssue send, MailSettings mail, TimeProvider clock, ILogger<NewsletterClock> log) : Round(TimeSpan.FromSeconds(5), clock, log)
{
    protected override Task Go(CancellationToken cancel) => mail.IsOn ? send.Some(cancel) : Task.CompletedTask;
}
