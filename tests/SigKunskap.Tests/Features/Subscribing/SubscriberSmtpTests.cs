using System.Text.Json;
using System.Text.RegularExpressions;
using SigKunskap.Tests.Data;
using SigKunskap.Tests.Features.Publishing;
using SigKunskap.Tests.Platform.Mail;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Subscribing;

namespace SigKunskap.Tests.Features.Subscribing;

/// <summary>The whole way through a real mail server of another make: asked, confirmed, told, stopped.</summary>
public sealed partial class SubscriberSmtpTests : LibraryTest
{
    private readonly TestFolder taken = new();
    private SmtpSink? sink;

    protected override TestApp.Setup Setup => base.Setup with
    {
        Settings = ["--Mail:Host", "127.0.0.1", "--Mail:Port", $"{sink!.Port}", "--Mail:Tls", "false", "--Mail:From", "SigKunskap <svara-inte@sigkunskap.se>", "--Mail:RetrySeconds", "1", "--Site:Address", "http://127.0.0.1"],
    };

    public override async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(SmtpSink.Missing is not null, SmtpSink.Missing ?? "");
        sink = await SmtpSink.Start(taken.Path, failsEvery: 3);
        await base.InitializeAsync();
    }

    [Fact]
    public async Task From_a_form_to_a_letter_that_a_mail_program_stops_with_one_post()
    {
        string[] people = [.. Enumerable.Range(1, 6).Select(number => $"r{number}@example.se")];
        foreach (var address in people)
            Assert.Null(await App.Get<AskForLetters>().For(new(new(FollowKind.Page, "samtycke/vem-samtycker"), address, Pace.AtOnce), Cancel));
        await Eventually.IsSo(() => sink!.Taken.Count == people.Length, 30);
        foreach (var mail in sink!.Taken)
        {
            Assert.Equal(JsonValueKind.Null, mail.GetProperty("stop").ValueKind);
            Assert.NotNull(await App.Get<ConfirmLetters>().For(Key().Match(mail.GetProperty("text").GetString()!).Groups[1].Value, Cancel));
        }

        await Publish(Whole, MadeUpLibrary.NewestOfWhole.Replace("text: Svaret ska nu skrivas ned.", "text: Svaret gäller i ett år, även för den som är så ung att någon annan svarar åt honom eller henne.", StringComparison.Ordinal));
        await Eventually.IsSo(() => sink.Taken.Count == 2 * people.Length, 60);
        var letters = sink.Taken.Skip(people.Length).ToList();

        Assert.Equal(people, letters.Select(mail => mail.GetProperty("to")[0].GetString()).Order());
        Assert.All(letters, mail =>
        {
            Assert.Empty(mail.GetProperty("defects").EnumerateArray());
            Assert.Equal("Ändrad vägledning: Vem behöver samtycka?", mail.GetProperty("subject").GetString());
            Assert.Equal("List-Unsubscribe=One-Click", mail.GetProperty("post").GetString());
            Assert.Contains("Svaret gäller i ett år, även för den som är så ung att någon annan svarar åt honom eller henne.", mail.GetProperty("text").GetString(), StringComparison.Ordinal);
        });
        foreach (var mail in letters)
        {
            using var body = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
            using var answer = await App.Client.PostAsync(new Uri(mail.GetProperty("stop").GetString()!.Trim('<', '>')).AbsolutePath, body, Cancel);
            Assert.True(answer.IsSuccessStatusCode);
        }

        Assert.Empty(await Read(db => Task.FromResult(db.Subscribers.ToList())));
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

    [GeneratedRegex("/brev/bekrafta/([A-Za-z0-9_-]{43})")]
    private static partial Regex Key();
}
