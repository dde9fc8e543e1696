using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Data;
using SigKunskap.Tests.Features.Network;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.Following;

namespace SigKunskap.Tests.Platform.Mail;

/// <summary>Through a real mail server of another make, which refuses one attempt in five; what arrives is read by Python's email module.</summary>
public sealed class SmtpTests : NetworkTest
{
    private readonly TestFolder folder = new();
    private SmtpSink? sink;

    protected override TestApp.Setup Setup => base.Setup with
    {
        Settings = [.. base.Setup.Settings, "--Mail:Host", "127.0.0.1", "--Mail:Port", $"{sink!.Port}", "--Mail:Tls", "false", "--Mail:From", "Påminnelser från SigKunskap <svara-inte@sigkunskap.se>", "--Mail:RetrySeconds", "1", "--Site:Address", "http://127.0.0.1"],
    };

    public override async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(SmtpSink.Missing is not null, SmtpSink.Missing ?? "");
        sink = await SmtpSink.Start(folder.Path, failsEvery: 5);
        await base.InitializeAsync();
    }

    [Fact]
    public async Task Each_follower_gets_each_mail_once_although_one_attempt_in_five_is_refused()
    {
        const string title = "Åsnan, ärendet och önskemålet: vem gör vad på ett möte som aldrig tar slut, och hur länge ska det få hålla på så här?";
        await Facilitator();
        var area = await Area("Exempelby");
        await Member(area, "anna@example.se");
        var anna = await PersonOf("anna@example.se");
        foreach (var number in Enumerable.Range(1, 4))
        {
            await Member(area, $"m{number}@example.se");
            await App.Get<KeepFollows>().Follow(await PersonOf($"m{number}@example.se"), new(FollowKind.Room, "alla"), Pace.AtOnce, Cancel);
        }

        for (var discussion = 0; discussion < 5; discussion++)
            await App.Get<Write>().For(anna, new Write.Start("alla", true, title, "Text.", "", false, Guid.NewGuid(), null), Cancel);
        await using var db = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
        await Eventually.IsSo(() => db.OutgoingMails.CountAsync(m => m.State == MailState.Sent, Cancel).ContinueWith(sent => sent.Result == 20, Cancel, TaskContinuationOptions.None, TaskScheduler.Default), 90);

        var taken = sink!.Taken;
        Assert.Equal(20, taken.Select(mail => mail.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(20, taken.Count);
        Assert.True(await db.OutgoingMails.AnyAsync(m => m.Attempts > 1, Cancel));
        Assert.All(taken, mail =>
        {
            Assert.Empty(mail.GetProperty("defects").EnumerateArray());
            Assert.Equal($"Ny diskussion: {title}", mail.GetProperty("subject").GetString());
            Assert.Equal("text/plain", mail.GetProperty("type").GetString());
            Assert.Contains("Du får det här brevet för att du följer rummet Hela nätverket.", mail.GetProperty("text").GetString(), StringComparison.Ordinal);
            Assert.Matches("^<http://127.0.0.1/brev/stopp/[A-Za-z0-9_-]+>$", mail.GetProperty("stop").GetString());
            Assert.Equal("List-Unsubscribe=One-Click", mail.GetProperty("post").GetString());
            Assert.EndsWith("@sigkunskap.se>", mail.GetProperty("id").GetString(), StringComparison.Ordinal);
            Assert.True(mail.GetProperty("ascii").GetBoolean());
            Assert.True(mail.GetProperty("longest").GetInt32() < 998);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        if (sink is not null)
        {
            await base.DisposeAsync();
            await sink.DisposeAsync();
        }

        folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
