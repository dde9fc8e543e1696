using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Features.Network.Following;
using SigKunskap.Web.Data.Mail;
using SigKunskap.Web.Features.Network.Members;

namespace SigKunskap.Tests.Features.Network.Members;

/// <summary>An invitation is mailed to whom the inviter says, besides the link that is shown.</summary>
public sealed class InvitationMailTests : MailTest
{
    [Theory]
    [InlineData("ny@example.se")]
    [InlineData(Mia)]
    public async Task The_link_is_mailed_and_the_answer_is_the_same_whether_the_address_is_known_or_not(string to)
    {
        var page = await Keeper.Send(await Keeper.Go("/natverk/inbjudningar"), "main form", ("omrade", $"{Exempelby}"), ("epost", to));
        var link = page.QuerySelector("#lank")!.TextContent.Trim();
        await Settled();

        Assert.Contains($"Den skickas också till {to}, om adressen finns.", page.Body!.TextContent, StringComparison.Ordinal);
        var mail = Assert.Single(Mails.All);
        Assert.Equal((to, "Inbjudan till SigKunskap, Exempelby"), (mail.To, mail.Subject));
        Assert.Contains(new Uri(link).AbsolutePath, mail.Text, StringComparison.Ordinal);
        await using var db = await Db();
        Assert.Null((await db.OutgoingMails.AsNoTracking().SingleAsync(Cancel)).Sealed);
    }

    [Theory]
    [InlineData("ny")]
    [InlineData("ny@example.se, alla@example.se")]
    [InlineData("Ny <ny@example.se>")]
    [InlineData("ny@example.se\r\nBcc: alla@example.se")]
    [InlineData("ny@localhost")]
    public async Task What_is_no_address_makes_no_invitation(string to)
    {
        var answer = await App.Get<Invite>().For(await PersonOf("facilitator@example.se"), new(Exempelby, SigKunskap.Web.Data.Network.MembershipRole.Member, null, null) { Email = to }, Cancel);

        Assert.Null(answer.Path);
        Assert.Contains("e-postadress", answer.Mistake, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_that_is_taken_back_is_not_mailed()
    {
        Mails.Failure = _ => new System.Net.Mail.SmtpException(System.Net.Mail.SmtpStatusCode.MailboxBusy);
        await Keeper.Send(await Keeper.Go("/natverk/inbjudningar"), "main form", ("omrade", $"{Exempelby}"), ("epost", "ny@example.se"));
        await Settled();
        await using var db = await Db();
        await db.Invitations.Where(i => i.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(i => i.RevokedAt, App.Clock.GetUtcNow().UtcDateTime), Cancel);
        Mails.Failure = null;
        App.Clock.Advance(TimeSpan.FromMinutes(2));
        await Settled();

        Assert.Empty(Mails.All);
        Assert.Equal(MailState.Dropped, (await db.OutgoingMails.AsNoTracking().SingleAsync(Cancel)).State);
    }

    [Fact]
    public async Task Nobody_uses_invitations_to_send_mail_by_the_hundred()
    {
        var keeper = await PersonOf("facilitator@example.se");
        async Task<string?> Invited(int number) => (await App.Get<Invite>().For(keeper, new(Exempelby, SigKunskap.Web.Data.Network.MembershipRole.Member, null, null) { Email = $"n{number}@example.se" }, Cancel)).Mistake;
        for (var number = 0; number < InvitationLetter.MostADay; number++)
            Assert.Null(await Invited(number));

        Assert.Contains("det senaste dygnet", await Invited(99), StringComparison.Ordinal);
    }
}
