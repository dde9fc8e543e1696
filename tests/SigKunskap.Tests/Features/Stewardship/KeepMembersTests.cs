using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Tests.Features.Stewardship;

/// <summary>A facilitator finds members, ends memberships, makes others facilitators, and signs out who has lost a phone.</summary>
public sealed class KeepMembersTests : StewardshipTest
{
    private const string AnnasPage = "/forvaltning/medlemmar/2";

    [Theory]
    [InlineData("BERT", "bertil")]
    [InlineData("annanby", "bertil")]
    [InlineData("ingen", null)]
    public async Task Members_are_found_by_name_and_by_area(string words, string? found)
    {
        await Network();
        await Member(await Area("Annanby"), "bertil@example.se");

        var page = await Keeper.Go($"/forvaltning/medlemmar?sok={words}");

        Assert.Equal(found is null ? [] : [found], page.QuerySelectorAll("main li > a[href^='/forvaltning/medlemmar/']").Select(link => link.TextContent));
    }

    [Fact]
    public async Task A_membership_ends_with_what_the_member_has_invited_to()
    {
        await Network();
        var contact = await Member(Exempelby, "kim@example.se", MembershipRole.Contact);
        await contact.Send(await contact.Go("/natverk/inbjudningar"), "main form", ("roll", "Member"));
        var page = await Keeper.Go("/forvaltning/medlemmar/3");

        await Keeper.Send(page, "#medlem", ("avsluta", Button(page, "avsluta")));
        var late = await Keeper.Send(page, "#medlem", ("avsluta", Button(page, "avsluta")));

        Assert.Contains("Någon annan hann före", late.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        await contact.Go("/natverk");
        Assert.Equal("/konto", contact.At);
        await using var db = await Db();
        Assert.Equal(1, await db.Invitations.CountAsync(i => i.RevokedAt != null, Cancel));
        Assert.Contains("membership.ended member 3 area exempelby", await Audited());
    }

    [Fact]
    public async Task The_last_facilitator_stays_also_when_two_step_down_at_once()
    {
        await Network();
        var refused = await Keeper.Send(await Keeper.Go("/forvaltning/medlemmar/1"), "#medlem", ("facilitator", "nej"));
        Assert.Contains("minst en facilitator", refused.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);

        await Keeper.Send(await Keeper.Go(AnnasPage), "#medlem", ("facilitator", "ja"));
        var (one, other) = (await Keeper.Go(AnnasPage), await Anna.Go("/forvaltning/medlemmar/1"));
        await Task.WhenAll(Keeper.Send(one, "#medlem", ("facilitator", "nej")), Anna.Send(other, "#medlem", ("facilitator", "nej")));

        await using var db = await Db();
        Assert.Equal(1, await db.Members.CountAsync(m => m.IsFacilitator, Cancel));
        Assert.Contains("facilitator.made member 2", await Audited());
    }

    [Fact]
    public async Task Somebody_is_signed_out_everywhere_and_comes_in_again()
    {
        await Network();

        await Keeper.Send(await Keeper.Go(AnnasPage), "#medlem", ("loggaut", "ja"));

        await Anna.Go("/natverk");
        Assert.StartsWith("/konto/logga-in", Anna.At, StringComparison.Ordinal);
        await SignIn(Anna, "anna@example.se");
        Assert.Equal("/natverk", Anna.At);
    }

    [Fact]
    public async Task Members_are_kept_by_facilitators_alone()
    {
        await Network();

        await OnlyFacilitatorsSee(AnnasPage);
        await Anna.Go("/forvaltning/medlemmar");
        Assert.Equal(404, Anna.Status);
        await RefusedWhenForged(AnnasPage, "#medlem", ("facilitator", "ja"));
        await Keeper.Go("/forvaltning/medlemmar/999");
        Assert.Equal(404, Keeper.Status);
    }

    private static string? Button(IHtmlDocument page, string name) => page.QuerySelector($"button[name={name}]")!.GetAttribute("value");
}
