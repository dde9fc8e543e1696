using System.Net;
using System.Net.Mail;

namespace SigKunskap.Web.Platform.Mail;

/// <summary>To a mail server, or as .eml files to a folder.</summary>
internal sealed class MailTransport(MailSettings settings) : IMailTransport
{
    public IMailRoute Open()
    {
        if (settings.Folder is { } folder)
        {
            Directory.CreateDirectory(folder);
            return new Route(new() { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder });
        }

        var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
        if (settings.User is not null)
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        return new Route(client);
    }

    private sealed class Route(SmtpClient client) : IMailRoute
    {
        public Task Hand(MailMessage message, CancellationToken cancel) => client.SendMailAsync(message, cancel);

        public void Dispose() => client.Dispose();
    }
}
