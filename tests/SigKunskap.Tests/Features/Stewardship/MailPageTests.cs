using System.Net.Mail;
using SigKunskap.Tests.Features.Network.Following;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Tests.Features.Stewardship;

/// <summary>The facilitator sees which mails did not arrive, never what they said, and tries again.</summary>
public sealed class MailPageTests : MailTest
{
    [Fact]
    public async Task A_mail_that_was_given_up_is_shown_without_content_and_tried_again()
    {
        await Follow(Mia, FollowKind.Room, "alla");
        Mails.Failure = mail => new SmtpFailedRecipientException(SmtpStatusCode.MailboxUnavailable, mail.To);
        await Start();
        await Settled();
        Assert.Contains("1 gav portalen upp", (await Keeper.Go("/forvaltning")).Body!.TextContent, StringComparison.Ordinal);
        var page = await Keeper.Go("/forvaltning/brev");
        Assert.Contains("mia", page.QuerySelector(".news")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mottagaren finns inte (svar 550), 1 försök", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Vem leder mötet", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Mia, page.Body!.TextContent, StringComparison.Ordinal);

        Mails.Failure = null;
        await Keeper.Send(page, "main form");
        await Settled();
        Assert.Equal(Mia, Assert.Single(Mails.All).To);
    }
}

/// <summary>Without a mail server the portal says so, and nobody waits for mail.</summary>
public sealed class MailOffTests : StewardshipTest
{
    [Fact]
    public async Task The_facilitator_is_told_that_no_mail_is_sent_and_nobody_is_offered_it()
    {
        await Network();

        Assert.Contains("Portalen skickar inga brev", (await Keeper.Go("/forvaltning")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Portalen skickar inga brev", (await Keeper.Go("/forvaltning/brev")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await Keeper.Go("/natverk/inbjudningar")).QuerySelector("[name=epost]"));
    }
}
