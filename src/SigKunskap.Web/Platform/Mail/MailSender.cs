using System.Collections.Concurrent;
using System.Net.Mail;
using SigKunskap.Web.Data.Mail;

namespace SigKunskap.Web.Platform.Mail;

/// <summary>Sends the mails that are due, a batch at a time. Every node has one; the outbox sees to it that they share the work.</summary>
public sealed class MailSender(Outbox outbox, IEnumerable<ILetterWriter> writers, IMailTransport transport, MailSettings settings, TimeProvider clock, ILogger<MailSender> log) : BackgroundService
{
    private const int BatchForEach = 20;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, ILetterWriter> writers = writers.ToDictionary(writer => writer.Name);

    /// <summary>Sends one batch, over as many connections as there may be.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> SendSome(CancellationToken cancel)
    {
        var batch = Guid.NewGuid();
        var most = BatchForEach * settings.Connections;
        var mails = await outbox.Lease(batch, most, cancel);
        if (mails.Count == 0)
            return false;
        try
        {
            // The first goes alone: when the server is away, the others need not find that out.
            if (!await SendFrom(new([mails[0]]), batch, cancel))
                return false;
            var queue = new ConcurrentQueue<OutgoingMail>(mails.Skip(1));
            var reached = await Task.WhenAll(Enumerable.Range(0, Math.Min(settings.Connections, queue.Count)).Select(_ => SendFrom(queue, batch, cancel)));
            return reached.All(own => own) && mails.Count == most;
        }
        finally
        {
            await outbox.Release(batch);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.IsOn)
            return;
        using var time = new PeriodicTimer(Poll, clock);
        var swept = DateTimeOffset.MinValue;
        try
        {
            do
            {
                try
                {
                    while (await SendSome(stoppingToken))
                    {
                        // The next batch at once.
                    }

                    if (clock.GetUtcNow() - swept > TimeSpan.FromHours(6))
                    {
                        await outbox.RemoveOld(stoppingToken);
                        swept = clock.GetUtcNow();
                    }
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    log.LogWarning("Mails could not be sent: {Failure}", failure.GetType().FullName);
                }
            }
            while (await time.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped, as asked.
        }
    }

    /// <summary>One connection. False when the mail server is not to be reached.</summary>
    private async Task<bool> SendFrom(ConcurrentQueue<OutgoingMail> queue, Guid batch, CancellationToken cancel)
    {
        using var route = transport.Open();
        while (queue.TryDequeue(out var mail))
        {
            cancel.ThrowIfCancellationRequested();
            if (!await Send(route, mail, batch, cancel))
                return false;
        }

        return true;
    }

    /// <summary>False when the mail server is not to be reached, so that the others need not find that out one by one.</summary>
    private async Task<bool> Send(IMailRoute route, OutgoingMail mail, Guid batch, CancellationToken cancel)
    {
        MailMessage? message;
        try
        {
            message = writers.TryGetValue(mail.Writer, out var writer) && await writer.Write(mail, cancel) is { } letter ? LetterMessage.Of(letter, mail, settings.From) : null;
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException)
        {
            await outbox.End(mail, batch, MailState.Failed, "Adressen är ingen adress");
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One that cannot be written must not stand in the way of the others.
            if (await outbox.Begin(mail, batch))
                await outbox.Retry(mail, batch, "Brevet gick inte att skriva");
            log.LogWarning("A mail of {Writer} could not be written: {Failure}", mail.Writer, failure.GetType().FullName);
            return true;
        }

        if (message is null)
        {
            await outbox.End(mail, batch, MailState.Dropped);
            return true;
        }

        using (message)
            return !await outbox.Begin(mail, batch) || await Hand(route, message, mail, batch);
    }

    private async Task<bool> Hand(IMailRoute route, MailMessage message, OutgoingMail mail, Guid batch)
    {
        // A node that stops finishes what it has begun to say: only a killed one leaves a mail of which nobody knows.
        using var patience = new CancellationTokenSource(settings.Lease / 2);
        try
        {
            await route.Hand(message, patience.Token);
            await outbox.End(mail, batch, MailState.Sent);
            return true;
        }
        catch (SmtpFailedRecipientException refused) when ((int)refused.StatusCode >= 500)
        {
            await outbox.End(mail, batch, MailState.Failed, $"Mottagaren finns inte (svar {(int)refused.StatusCode})");
            return true;
        }
        catch (Exception failure) when (failure is SmtpException or OperationCanceledException or IOException or InvalidOperationException)
        {
            // The server's own words can hold the address, so they are kept nowhere.
            var status = failure is SmtpException smtp ? (int)smtp.StatusCode : -1;
            await outbox.Retry(mail, batch, status > 0 ? $"Servern svarade {status}" : "Servern svarade inte");
            log.LogWarning("A mail was not taken, answer {Status}, {Failure}", status, failure.GetType().FullName);
            return status > 0;
        }
    }
}
