using Microsoft.Extensions.DependencyInjection;
using SigKunskap.Tests.Data;
using SigKunskap.Tests.Platform.Mail;

namespace SigKunskap.Tests.Features.Newsletter;

/// <summary>Through a real mail server of another make, which refuses one attempt in five: plain text and HTML as a mail program gets them.</summary>
public sealed class NewsletterSmtpTests : NewsletterTest
{
    private readonly TestFolder taken = new();
    private SmtpSink? sink;

    protected override TestApp.Setup Setup => base.Setup with
    {
        Adjust = null,
        Settings = [.. base.Setup.Settings.TakeWhile(setting => setting != "--Mail:Folder"), "--Mail:Host", "127.0.0.1", "--Mail:Port", $"{sink!.Port}", "--Mail:Tls", "false", "--Mail:From", "SigKunskap <svara-inte@sigkunskap.se>", "--Mail:RetrySeconds", "1", "--Site:Address", "http://127.0.0.1"],
    };

    public override async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(SmtpSink.Missing is not null, SmtpSink.Missing ?? "");
        sink = await SmtpSink.Start(taken.Path, failsEvery: 5);
        await base.InitializeAsync();
    }

    [Fact]
    public async Task Each_subscriber_gets_one_mail_with_both_forms_the_plain_one_first()
    {
        await Subscribe(12);
        await Approved("Åsnan, ärendet och önskemålet: " + new string('å', 80));
        await Eventually.IsSo(() => sink!.Taken.Count == 12, 60);

        Assert.Equal(12, sink!.Taken.Select(mail => mail.GetProperty("to")[0].GetString()).Distinct().Count());
        Assert.All(sink.Taken, mail =>
        {
            Assert.Empty(mail.GetProperty("defects").EnumerateArray());
            Assert.Equal(["multipart/alternative", "text/plain", "text/html"], mail.GetProperty("parts").EnumerateArray().Select(part => part.GetString()));
            Assert.Contains("Åsnan, ärendet och önskemålet", mail.GetProperty("text").GetString(), StringComparison.Ordinal);
            Assert.Contains("Åsnan, ärendet och önskemålet", mail.GetProperty("html").GetString(), StringComparison.Ordinal);
            Assert.Contains("&lt;b&gt;frågan&lt;/b&gt;", mail.GetProperty("html").GetString(), StringComparison.Ordinal);
            Assert.Equal("List-Unsubscribe=One-Click", mail.GetProperty("post").GetString());
            Assert.Matches("^<http://127.0.0.1/brev/sluta/[A-Za-z0-9_-]+>$", mail.GetProperty("stop").GetString());
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

        taken.Dispose();
        GC.SuppressFinalize(this);
    }
}
