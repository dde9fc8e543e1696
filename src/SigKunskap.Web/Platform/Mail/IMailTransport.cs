using System.Net.Mail;

namespace SigKunskap.Web.Platform.Mail;

/// <summary>Takes mails out of the portal.</summary>
public interface IMailTransport
{
    /// <summary>A way out for some mails in a row; dispose it after them.</summary>
    IMailRoute Open();
}

public interface IMailRoute : IDisposable
{
    /// <summary>Returns when the other side has taken the mail; throws when it is not known to have.</summary>
    Task Hand(MailMessage message, CancellationToken cancel);
}
