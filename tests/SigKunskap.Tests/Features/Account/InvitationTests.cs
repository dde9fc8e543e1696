using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Features.Network;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Account;

namespace SigKunskap.Tests.Features.Account;

/// <summary>An invitation makes one person a member of one area, once.</summary>
public sealed class InvitationTests : NetworkTest
{
    [Fact]
    public async Task The_first_link_makes_the_first_facilitator_and_is_then_worth_nothing()
    {
        var path = await App.Get<FirstFacilitator>().WhenNobodyIs(Cancel);
        Assert.NotNull(path);
        Assert.Null(await App.Get<FirstFacilitator>().WhenNobodyIs(Cancel));

        var facilitator = await Accepted(path, "fanny@example.se", "Fanny");
        Assert.Contains("Förvaltning", (await facilitator.Go("/natverk")).Body!.TextContent, StringComparison.Ordinal);

        await Stranger().Go(path);
        Assert.Null(await App.Get<FirstFacilitator>().WhenNobodyIs(Cancel));
        Assert.Equal(404, await StatusOf(path));
    }

    [Fact]
    public async Task A_member_comes_in_with_a_link_and_again_with_a_password()
    {
        await Facilitator();
        await Member(await Area("Exempelby"), "mia@example.se");

        var again = Stranger();
        await SignIn(again, "MIA@example.se");
        Assert.Equal("/natverk", again.At);
    }

    [Fact]
    public async Task It_is_used_once_also_when_two_try_at_the_same_moment()
    {
        await Facilitator();
        var path = await Invitation(await Area("Exempelby"));
        var both = new[] { Stranger(), Stranger() };
        var pages = await Task.WhenAll(both.Select(visitor => visitor.Go(path)));

        await Task.WhenAll(both.Select((visitor, index) => visitor.Send(pages[index], "main form",
            ("namn", "Nils"), ("funktion", "polis"), ("yrke", "Police"), ("epost", $"nils{index}@example.se"), ("losenord", Password))));

        Assert.Single(both, visitor => visitor.At == "/natverk");
        await using var db = await Db();
        Assert.Equal(1, await db.Memberships.CountAsync(Cancel));
        Assert.Equal(2, await db.Members.CountAsync(Cancel));
    }

    [Fact]
    public async Task It_is_over_after_fourteen_days()
    {
        await Facilitator();
        var path = await Invitation(await Area("Exempelby"));

        App.Clock.Advance(TimeSpan.FromDays(14));

        Assert.Equal(404, await StatusOf(path));
    }

    [Fact]
    public async Task A_contact_takes_back_an_invitation_of_their_own_area_and_not_of_another()
    {
        await Facilitator();
        var (own, other) = (await Area("Exempelby"), await Area("Annanby"));
        var contact = await Member(own, "kim@example.se", MembershipRole.Contact);
        var (mine, theirs) = (await Invitation(own), await Invitation(other));

        var page = await contact.Go("/natverk/inbjudningar");
        Assert.Equal("Exempelby", Assert.Single(page.QuerySelectorAll("select[name=omrade] option[value]:not([value=''])")).TextContent);
        await contact.Send(page, "main section form");

        Assert.Equal(404, await StatusOf(mine));
        Assert.Equal(200, await StatusOf(theirs));
    }

    [Fact]
    public async Task A_contact_cannot_invite_to_an_area_that_is_not_theirs()
    {
        await Facilitator();
        var (own, other) = (await Area("Exempelby"), await Area("Annanby"));
        var contact = await Member(own, "kim@example.se", MembershipRole.Contact);

        var page = await contact.Send(await contact.Go("/natverk/inbjudningar"), "main form", ("omrade", $"{other}"));

        Assert.Contains("Välj ett område som du får bjuda in till", page.Body!.TextContent, StringComparison.Ordinal);
        await using var db = await Db();
        Assert.Equal(0, await db.Invitations.CountAsync(i => i.AreaId == other, Cancel));
    }

    [Fact]
    public async Task Somebody_signed_in_adds_an_area_to_their_account()
    {
        await Facilitator();
        var member = await Member(await Area("Exempelby"), "mia@example.se");

        await member.Send(await member.Go(await Invitation(await Area("Annanby"), MembershipRole.Contact)), "main form");

        var account = (await member.Go("/konto")).Body!.TextContent;
        Assert.Contains("Exempelby", account, StringComparison.Ordinal);
        Assert.Contains("Annanby", account, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_is_out_the_day_after_the_last()
    {
        await Facilitator();
        var today = SigKunskap.Web.Platform.StockholmTime.Today(App.Clock);
        var guest = await Member(await Area("Exempelby"), "gunn@example.se", MembershipRole.Guest, today.AddDays(1));

        App.Clock.Advance(TimeSpan.FromHours(11));
        await guest.Go("/natverk");
        Assert.Equal("/natverk", guest.At);
        App.Clock.Advance(TimeSpan.FromDays(2));
        await SignIn(guest, "gunn@example.se");

        Assert.Equal("/konto", guest.At);
    }

    [Theory]
    [InlineData("losenord", "kort", "minst 12 tecken")]
    [InlineData("losenord", "Sommaren2026!", "lätt att gissa")]
    [InlineData("epost", "inte en adress", "Skriv en e-postadress")]
    [InlineData("namn", " ", "Skriv ditt namn")]
    [InlineData("yrke", "Kung", "Välj vilken del")]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(string field, string value, string told)
    {
        await Facilitator();
        var visitor = Stranger();
        (string, string?)[] filled = [("namn", "Mia"), ("funktion", "kurator"), ("yrke", "School"), ("epost", "mia@example.se"), ("losenord", Password)];

        var page = await visitor.Send(await visitor.Go(await Invitation(await Area("Exempelby"))), "main form", [.. filled.Where(pair => pair.Item1 != field), (field, value)]);

        Assert.Contains(told, page.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("kurator", page.QuerySelector("input[name=funktion]")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("input[name=losenord]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("ååååååååååååååååååååååååååååååååååååååååååå")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'--")]
    public async Task A_guessed_key_is_no_key(string key) => Assert.Equal(404, await StatusOf($"/konto/inbjudan/{key}"));

    private async Task<int> StatusOf(string path)
    {
        using var answer = await App.Ask(path);
        return (int)answer.StatusCode;
    }

    private Task<SigKunskapDb> Db() => App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
}
