using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SigKunskap.Tests.Platform.Mail;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.Following;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.Mail;

namespace SigKunskap.Tests.Features.Network.Following;

/// <summary>A network whose mails are kept where the test can read them. Anna writes, Mia and Olle follow.</summary>
public abstract class MailTest : NetworkTest
{
    protected const string Mia = "mia@example.se", Olle = "olle@example.se", AnnasAddress = "anna@example.se";

    protected RecordingTransport Mails { get; } = new();

    protected Visitor Keeper { get; private set; } = null!;

    protected Visitor MiasBrowser { get; private set; } = null!;

    protected Person Anna { get; private set; } = null!;

    protected int Exempelby { get; private set; }

    protected override TestApp.Setup Setup => base.Setup with
    {
        Adjust = services => services.AddSingleton<IMailTransport>(Mails),
        Settings = [.. base.Setup.Settings, "--Mail:Folder", "brev-som-ingen-skriver"],
    };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Keeper = await Facilitator();
        Exempelby = await Area("Exempelby");
        await Member(Exempelby, AnnasAddress);
        MiasBrowser = await Member(Exempelby, Mia);
        await Member(await Area("Annanby", "Andra län"), Olle);
        Anna = await PersonOf(AnnasAddress);
    }

    protected Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);

    protected async Task Follow(string who, FollowKind kind, string target, Pace pace = Pace.AtOnce) =>
        Assert.True(await App.Get<KeepFollows>().Follow(await PersonOf(who), new(kind, target), pace, Cancel));

    /// <summary>A new discussion by Anna.</summary>
    protected async Task<(int Id, long Post)> Start(string room = "alla", string title = "Vem leder mötet?", string tags = "")
    {
        var answer = await App.Get<Write>().For(Anna, new Write.Start(room, true, title, "Hos oss är det oklart, hemliga ord.", tags, false, Guid.NewGuid(), null), Cancel);
        return (answer.Discussion ?? throw new InvalidOperationException(string.Join(' ', answer.Mistakes)), answer.Post);
    }

    /// <summary>A reply by Anna.</summary>
    protected async Task<long> Reply(int discussion) => (await App.Get<Write>().For(Anna, new Write.Reply(discussion, "Nu vet vi mer, hemliga ord.", false, Guid.NewGuid(), null), Cancel)).Post;

    /// <summary>Ends when everything told is noted.</summary>
    protected async Task Noted()
    {
        await using var db = await Db();
        var head = await db.Changes.MaxAsync(c => (long?)c.Id, Cancel) ?? 0;
        await Eventually.IsSo(async () => await db.ChangeCursors.AsNoTracking().AnyAsync(c => c.Consumer == "notices" && c.LastId >= head, Cancel), 20);
    }

    /// <summary>Ends when everything told is noted and every mail that is due has had its turn.</summary>
    protected async Task Settled()
    {
        await Noted();
        await using var db = await Db();
        await Eventually.IsSo(async () =>
        {
            var now = App.Clock.GetUtcNow().UtcDateTime;
            return !await db.OutgoingMails.AnyAsync(m => (m.State == MailState.Waiting || m.State == MailState.Sending) && m.NotBefore <= now, Cancel);
        }, 20);
    }

    /// <summary>Makes it that Swedish time, and does what the clock does then.</summary>
    protected async Task Morning(DateTimeOffset at)
    {
        App.Clock.Set(at);
        await App.Get<DigestClock>().Tick(Cancel);
        await Settled();
    }
}
