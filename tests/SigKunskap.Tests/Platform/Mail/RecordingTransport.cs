using System.Collections.Concurrent;
using System.Net.Mail;
using SigKunskap.Web.Platform.Mail;

namespace SigKunskap.Tests.Platform.Mail;

/// <summary>Takes mails and keeps them, or fails as it is told to.</summary>
public sealed class RecordingTransport : IMailTransport
{
    public sealed record Taken(string To, string Subject, string Text, string MessageId, string? Stop, string? Html);

    private readonly ConcurrentQueue<Taken> taken = new();

    /// <summary>What happens instead of taking a mail; null for nothing.</summary>
    public Func<Taken, Exception?>? Failure { get; set; }

    /// <summary>Dies after it has taken the mail, before it has said so.</summary>
    public bool DiesAfterwards { get; set; }

    public IReadOnlyList<Taken> All => [.. taken];

    public IReadOnlyList<Taken> To(string address) => [.. taken.Where(mail => mail.To == address)];

    private static string? Html(MailMessage message)
    {
        if (message.AlternateViews is not [var view])
            return null;
        using var reader = new StreamReader(view.ContentStream, leaveOpen: true);
        return reader.ReadToEnd();
    }

    public IMailRoute Open() => new Route(this);

    private sealed class Route(RecordingTransport transport) : IMailRoute
    {
        public async Task Hand(MailMessage message, CancellationToken cancel)
        {
            await Task.Yield();
            var mail = new Taken(message.To.Single().Address, message.Subject, message.Body, message.Headers["Message-ID"]!, message.Headers["List-Unsubscribe"]?.Trim('<', '>'), Html(message));
            if (transport.Failure?.Invoke(mail) is { } failure)
                throw failure;
            transport.taken.Enqueue(mail);
            if (transport.DiesAfterwards)
                throw new SmtpException(SmtpStatusCode.GeneralFailure);
        }

        public void Dispose()
        {
        }
    }
}
