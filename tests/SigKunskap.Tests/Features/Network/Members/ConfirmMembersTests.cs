using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Features.Stewardship;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Tests.Features.Network.Members;

/// <summary>Twice a year an area's contact says who still belongs to it; the others lose their access.</summary>
public sealed class ConfirmMembersTests : StewardshipTest
{
    private const string Path = "/natverk/medlemmar/bekrafta";

    private Visitor contact = null!;

    [Fact]
    public async Task Those_who_are_not_ticked_are_named_and_then_lose_their_access()
    {
        await Contact();
        var bertil = await Member(Exempelby, "bertil@example.se");
        var page = await contact.Go(Path);
        var kept = page.QuerySelectorAll("label.choice").Single(label => label.TextContent.Contains("bertil", StringComparison.Ordinal)).QuerySelector("input")!.GetAttribute("value");

        var asked = await contact.Send(page, "main form", ("kvar", kept), ("gor", "fraga"));
        Assert.Equal("anna, samordnare", Assert.Single(asked.QuerySelectorAll(".going li")).TextContent);
        await Anna.Go("/natverk");
        Assert.Equal("/natverk", Anna.At);

        var done = await contact.Send(asked, "main form", ("gor", "bekrafta"));
        Assert.Contains("Medlemmarna är bekräftade", done.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        await Anna.Go("/natverk");
        Assert.Equal("/konto", Anna.At);
        await bertil.Go("/natverk");
        Assert.Equal("/natverk", bertil.At);
        await contact.Go("/natverk");
        Assert.Equal("/natverk", contact.At);
        Assert.Equal(["membership.ended member 2 area exempelby", "members.confirmed area exempelby"], (await Audited()).Where(entry => entry.StartsWith("member", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_came_in_meanwhile_is_not_put_out_unseen()
    {
        await Contact();
        var asked = await contact.Send(await contact.Go(Path), "main form", ("gor", "fraga"));
        await Member(Exempelby, "bertil@example.se");

        var told = await contact.Send(asked, "main form", ("gor", "bekrafta"));

        Assert.Contains("Listan har ändrats", told.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        await using var db = await Db();
        Assert.Equal(0, await db.Memberships.CountAsync(m => m.EndedAt != null, Cancel));
    }

    [Fact]
    public async Task The_contact_is_reminded_from_thirty_days_before_and_no_more_afterwards()
    {
        await Contact();
        Assert.DoesNotContain("Bekräfta medlemmarna", (await contact.Go("/natverk")).Body!.TextContent, StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromDays(155));
        await SignIn(contact, "kim@example.se");
        Assert.Contains("Bekräfta medlemmarna i Exempelby", (await contact.Go("/natverk")).QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);

        await contact.Send(await contact.Send(await contact.Go(Path), "main form", ("gor", "fraga")), "main form", ("gor", "bekrafta"));

        Assert.DoesNotContain("Bekräfta medlemmarna", (await contact.Go("/natverk")).Body!.TextContent, StringComparison.Ordinal);
        await SignIn(Anna, "anna@example.se");
        Assert.DoesNotContain("Bekräfta medlemmarna", (await Anna.Go("/natverk")).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The whole clock, from the day a member came.</summary>
    [Fact]
    public async Task Reminders_come_thirty_fourteen_and_three_days_before_and_access_ends_after_the_days_of_grace()
    {
        await Contact();
        var joined = App.Clock.GetUtcNow();
        var by = joined.AddMonths(Membership.MonthsConfirmed);
        foreach (var (at, reminder) in new (DateTimeOffset, string?)[]
        {
            (by.AddDays(-31), null), (by.AddDays(-30).AddHours(1), "Bekräfta medlemmarna i Exempelby"), (by.AddDays(-15), "Bekräfta medlemmarna i Exempelby"),
            (by.AddDays(-14).AddHours(1), "Bekräfta medlemmarna i Exempelby: högst två veckor kvar"), (by.AddDays(-3).AddHours(1), "Bekräfta medlemmarna i Exempelby: sista dagarna"),
            (by.AddHours(1), "Bekräfta medlemmarna i Exempelby: dagen har gått"), (by.AddDays(29), "Bekräfta medlemmarna i Exempelby: dagen har gått"),
        })
        {
            App.Clock.Set(at);
            await SignIn(contact, "kim@example.se");
            var shown = (await contact.Go("/natverk")).QuerySelectorAll(".notice-box").Select(box => box.QuerySelector("b, strong, h2, .title, p")!.TextContent.Trim()).FirstOrDefault(title => title.StartsWith("Bekräfta medlemmarna", StringComparison.Ordinal));
            Assert.True(reminder == shown, $"{(at - by).TotalDays:0} days: {shown}, not {reminder}");
            await SignIn(Keeper, "facilitator@example.se");
            var list = (await Keeper.Go("/forvaltning")).Body!.TextContent;
            Assert.Equal(reminder is not null, list.Contains("De förlorar tillgången", StringComparison.Ordinal));
            await SignIn(Anna, "anna@example.se");
            Assert.Equal("/natverk", Anna.At);
        }

        App.Clock.Set(by.AddDays(Membership.DaysOfGrace + 1));
        await SignIn(Anna, "anna@example.se");
        Assert.Equal("/konto", Anna.At);
        await SignIn(contact, "kim@example.se");
        Assert.Equal("/konto", contact.At);
        await SignIn(Keeper, "facilitator@example.se");
        Assert.Contains("De förlorar tillgången", (await Keeper.Go("/forvaltning")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_nobody_confirms_loses_access_and_gets_it_back_from_a_facilitator()
    {
        await Contact();
        App.Clock.Advance(TimeSpan.FromDays(220));
        await SignIn(Anna, "anna@example.se");
        Assert.Equal("/konto", Anna.At);

        await SignIn(Keeper, "facilitator@example.se");
        var page = await Keeper.Go($"{Path}?omrade=exempelby");
        await Keeper.Send(await Keeper.Send(page, "main form", ("gor", "fraga")), "main form", ("gor", "bekrafta"));

        await Anna.Go("/natverk");
        Assert.Equal("/natverk", Anna.At);
    }

    [Fact]
    public async Task A_contact_confirms_the_own_area_and_no_other_and_a_member_none()
    {
        await Contact();
        await Area("Annanby");

        await contact.Go($"{Path}?omrade=annanby");
        Assert.Equal(404, contact.Status);
        await Anna.Go(Path);
        Assert.Equal(404, Anna.Status);
        await RefusedWhenForged($"{Path}?omrade=exempelby", "main form", ("gor", "bekrafta"));
    }

    private async Task Contact()
    {
        await Network();
        contact = await Member(Exempelby, "kim@example.se", MembershipRole.Contact);
    }
}
