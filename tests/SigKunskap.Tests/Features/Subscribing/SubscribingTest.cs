using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SigKunskap.Tests.Features.Publishing;
using SigKunskap.Tests.Platform.Mail;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Subscribing;
using SigKunskap.Web.Platform.Mail;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Tests.Features.Subscribing;

/// <summary>People without an account who ask for letters, and a portal whose mails are kept where the test can read them.</summary>
public abstract partial class SubscribingTest : LibraryTest
{
    protected const string Rut = "rut@example.se", Sten = "sten@example.se";
    protected static readonly Topic Page = new(FollowKind.Page, "samtycke/vem-samtycker"), Section = new(FollowKind.Section, "sol/19/1"), Tool = new(FollowKind.Tool, "lana-bok");

    protected RecordingTransport Mails { get; } = new();

    protected override TestApp.Setup Setup => base.Setup with
    {
        Adjust = services => services.AddSingleton<IMailTransport>(Mails),
        Settings = ["--Mail:Folder", "brev-som-ingen-skriver"],
    };

    /// <summary>Somebody asks for letters, gets the link and says yes. The letters since then are <see cref="Letters"/>.</summary>
    /// <returns>Who they are to the portal.</returns>
    protected async Task<int> Follows(string address, Topic topic, Pace pace = Pace.AtOnce)
    {
        var link = await LinkTo(address, topic, pace);
        return (await App.Get<ConfirmLetters>().For(link.Split('/')[^1], Cancel))?.Subscriber ?? throw new InvalidOperationException($"{link} confirms nothing.");
    }

    /// <summary>The path of the link that is mailed to somebody who asks for letters.</summary>
    protected async Task<string> LinkTo(string address, Topic topic, Pace pace = Pace.AtOnce)
    {
        var before = Mails.To(address).Count;
        Assert.Null(await App.Get<AskForLetters>().For(new(topic, address, pace), Cancel));
        await Eventually.IsSo(() => Mails.To(address).Count > before);
        return Link().Match(Mails.To(address)[^1].Text).Value;
    }

    /// <summary>What an address was told, beside the links to confirm.</summary>
    protected IReadOnlyList<RecordingTransport.Taken> Letters(string address) => [.. Mails.To(address).Where(mail => !mail.Subject.StartsWith("Bekräfta", StringComparison.Ordinal))];

    /// <summary>Another edition of the page that they follow, with its own words on what changed.</summary>
    protected async Task Publishes(string words = "Svaret gäller i ett år.") =>
        Assert.NotNull((await Publish(Whole, MadeUpLibrary.NewestOfWhole.Replace("text: Svaret ska nu skrivas ned.", $"text: {words}", StringComparison.Ordinal))).Number);

    /// <summary>The page is withdrawn, with a reason.</summary>
    protected async Task Withdraws() => Assert.NotNull((await Publish(Whole, new PageDraft("Vem behöver samtycka?", "Så var det förr. {vägledning}") { More = "status: upphavd\nskal: Registret är nedlagt." }.ToString())).Number);

    /// <summary>Ends when everything told is noted, and every mail that is due has had its turn.</summary>
    protected async Task Settled()
    {
        var head = await Read(db => db.Changes.MaxAsync(c => (long?)c.Id, Cancel)) ?? 0;
        await Eventually.IsSo(() => Read(db => db.ChangeCursors.AnyAsync(c => c.Consumer == "subscriber-notices" && c.LastId >= head, Cancel)), 20);
        var now = App.Clock.GetUtcNow().UtcDateTime;
        await Eventually.IsSo(() => Read(async db => !await db.OutgoingMails.AnyAsync(m => (m.State == MailState.Waiting || m.State == MailState.Sending) && m.NotBefore <= now, Cancel)), 20);
    }

    /// <summary>Makes it that time, and does what the clock does then.</summary>
    protected async Task Morning(DateTimeOffset at)
    {
        App.Clock.Set(at);
        await App.Get<SubscriptionClock>().Tick(Cancel);
        await Settled();
    }

    [GeneratedRegex("/brev/bekrafta/[A-Za-z0-9_-]{43}")]
    private static partial Regex Link();
}
