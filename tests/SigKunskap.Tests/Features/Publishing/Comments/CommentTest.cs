using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SigKunskap.Tests.Platform.Mail;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Comments;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Mail;

namespace SigKunskap.Tests.Features.Publishing.Comments;

/// <summary>A test with a draft of the whole page that can be opened for comments, and a mail server that keeps what it gets.</summary>
public abstract class CommentTest : OfficeTest
{
    protected const string Outside = "greta@kommun.exempel.se";

    protected RecordingTransport Mails { get; } = new();

    protected override TestApp.Setup Setup => base.Setup with
    {
        Adjust = services => services.AddSingleton<IMailTransport>(Mails),
        Settings = [.. base.Setup.Settings, "--Mail:Folder", "brev-som-ingen-skriver"],
    };

    protected KeepRound Keep => App.Get<KeepRound>();

    protected DateOnly Today => StockholmTime.Today(App.Clock);

    /// <summary>A draft with a round that is open for ten days.</summary>
    protected async Task<(int Draft, int Round)> Opened(bool toNetwork = false)
    {
        var draft = await Drafted();
        Assert.Null((await Keep.Open(Of("wilma"), draft, Today.AddDays(10), "Stämmer det?", toNetwork, Cancel))!.Mistake);
        return (draft, (await Round(draft)).Id);
    }

    protected async Task<CommentRound> Round(int draft)
    {
        await using var db = await Db();
        return await db.CommentRounds.AsNoTracking().Where(round => round.DraftId == draft).OrderByDescending(round => round.Id).FirstAsync(Cancel);
    }

    /// <summary>The path of a link that was sent to somebody outside.</summary>
    protected async Task<string> Invited(int draft, int round, string email = Outside, string name = "Greta Granskare") =>
        (await Keep.Invite(Of("wilma"), draft, round, new(name, "Påhittade kommunen", email), Cancel))!.Path ?? throw new InvalidOperationException("Nobody was invited.");

    protected async Task<List<DraftComment>> Comments()
    {
        await using var db = await Db();
        return await db.DraftComments.AsNoTracking().OrderBy(comment => comment.Id).ToListAsync(Cancel);
    }

    protected Task<ListComments.Answer?> Listed(int draft, string by = "wilma") => App.Get<ListComments>().For(Of(by), draft, 1, unanswered: false, Cancel);
}
