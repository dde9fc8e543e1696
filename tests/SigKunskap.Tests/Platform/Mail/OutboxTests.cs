using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Mail;

namespace SigKunskap.Tests.Platform.Mail;

/// <summary>The outbox with senders of several nodes, and a way out that fails.</summary>
public sealed class OutboxTests : WebTest
{
    private readonly RecordingTransport transport = new();

    private sealed class AnyWriter : ILetterWriter
    {
        public string Name => "prov";

        public Task<Letter?> Write(OutgoingMail mail, CancellationToken cancel) => Task.FromResult<Letter?>(mail.Key.StartsWith("tom", StringComparison.Ordinal) ? null : new($"{mail.Key}@example.se", "Hej", "Text"));
    }

    private MailSender Node() => new(Outbox(), [new AnyWriter()], transport, Settings(), App.Clock, NullLogger<MailSender>.Instance);

    private Outbox Outbox() => new(App.Get<IDbContextFactory<SigKunskapDb>>(), Settings(), App.Clock);

    private MailSettings Settings() => MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Mail:Folder", "brev")]).Build(), App.Get<PortalSettings>(), false, []);

    private async Task Write(params string[] keys)
    {
        await using var db = await Db();
        var now = App.Clock.GetUtcNow().UtcDateTime;
        db.OutgoingMails.AddRange(keys.Select(key => new OutgoingMail { Key = key, Writer = "prov", WrittenAt = now, NotBefore = now }));
        await db.SaveChangesAsync(Cancel);
    }

    private Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);

    private async Task<OutgoingMail> Mail(string key)
    {
        await using var db = await Db();
        return await db.OutgoingMails.AsNoTracking().SingleAsync(m => m.Key == key, Cancel);
    }

    [Fact]
    public async Task Four_nodes_at_once_send_each_mail_once()
    {
        await Write([.. Enumerable.Range(0, 120).Select(number => $"m{number}")]);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var node = Node();
            for (var round = 0; round < 20; round++)
                await node.SendSome(Cancel);
        }, Cancel)));

        Assert.Equal(120, transport.All.Count);
        Assert.Equal(120, transport.All.Select(mail => mail.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task What_a_dead_node_had_taken_is_sent_by_another_when_its_lease_has_run_out()
    {
        await Write("a", "b");
        Assert.Equal(2, (await Outbox().Lease(Guid.NewGuid(), 20, Cancel)).Count);
        Assert.False(await Node().SendSome(Cancel));
        Assert.Empty(transport.All);
        App.Clock.Advance(TimeSpan.FromMinutes(3));
        await Node().SendSome(Cancel);

        Assert.Equal(2, transport.All.Count);
    }

    /// <summary>Nobody can know whether it arrived, so it goes again, and the receiver can see that it is the same.</summary>
    [Fact]
    public async Task A_mail_that_was_taken_without_an_answer_goes_again_with_the_same_id()
    {
        await Write("a");
        transport.DiesAfterwards = true;
        await Node().SendSome(Cancel);
        transport.DiesAfterwards = false;
        App.Clock.Advance(TimeSpan.FromMinutes(2));
        await Node().SendSome(Cancel);

        Assert.Equal(2, transport.All.Count);
        Assert.Single(transport.All.Select(mail => mail.MessageId).Distinct());
        Assert.Equal(MailState.Sent, (await Mail("a")).State);
    }

    [Fact]
    public async Task A_server_that_is_busy_is_asked_again_with_growing_pauses_and_then_it_is_given_up()
    {
        await Write("a");
        transport.Failure = _ => new SmtpException(SmtpStatusCode.MailboxBusy);
        List<int> minutes = [];
        while ((await Mail("a")).State != MailState.Failed)
        {
            await Node().SendSome(Cancel);
            var mail = await Mail("a");
            if (mail.State == MailState.Waiting)
                minutes.Add((int)Math.Round((mail.NotBefore - App.Clock.GetUtcNow().UtcDateTime).TotalMinutes));
            App.Clock.Advance(mail.NotBefore - App.Clock.GetUtcNow().UtcDateTime + TimeSpan.FromSeconds(1));
        }

        Assert.Equal([1, 5, 15, 60, 180, 360, 720, 1440], minutes);
        Assert.Equal("Servern svarade 450", (await Mail("a")).Failure);
    }

    [Fact]
    public async Task An_address_that_the_server_knows_is_wrong_is_given_up_at_once_and_says_no_address()
    {
        await Write("a", "b");
        transport.Failure = mail => mail.To.StartsWith('a') ? new SmtpFailedRecipientException(SmtpStatusCode.MailboxUnavailable, mail.To) : null;
        await Node().SendSome(Cancel);

        var failed = await Mail("a");
        Assert.Equal((MailState.Failed, "Mottagaren finns inte (svar 550)"), (failed.State, failed.Failure));
        Assert.Equal("b@example.se", Assert.Single(transport.All).To);
    }

    [Fact]
    public async Task With_nothing_left_to_tell_nothing_is_sent()
    {
        await Write("tom");
        await Node().SendSome(Cancel);

        Assert.Empty(transport.All);
        Assert.Equal(MailState.Dropped, (await Mail("tom")).State);
    }

    [Fact]
    public async Task When_the_server_is_away_the_rest_of_the_batch_is_not_tried()
    {
        await Write("a", "b", "c");
        transport.Failure = _ => new SmtpException(SmtpStatusCode.GeneralFailure);
        await Node().SendSome(Cancel);

        Assert.Equal((1, 0, 0), ((await Mail("a")).Attempts, (await Mail("b")).Attempts, (await Mail("c")).Attempts));
        Assert.Null((await Mail("b")).LeasedUntil);
    }

    [Fact]
    public async Task The_same_event_and_person_is_one_mail()
    {
        await Write("a");
        await Assert.ThrowsAsync<DbUpdateException>(() => Write("a"));
    }
}
