using AngleSharp.Dom;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;

namespace SigKunskap.Tests.Features.Stewardship;

/// <summary>One screen says what a facilitator has to see to, and says so when there is nothing.</summary>
public sealed class WhatNeedsDoingTests : StewardshipTest
{
    [Fact]
    public async Task When_nothing_waits_it_says_so()
    {
        await Network();

        var page = (await Keeper.Go("/forvaltning")).Body!.TextContent;

        Assert.Contains("Inget väntar på dig.", page, StringComparison.Ordinal);
        Assert.Contains("Ingen fråga har väntat så länge.", page, StringComparison.Ordinal);
        Assert.Contains("Ingen inbjudan väntar på svar", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_there_when_its_working_days_are_over_and_gone_when_somebody_answers()
    {
        await Network();
        var helper = await Member(await Area("Annanby"), "bertil@example.se");
        var path = await Ask();
        Assert.Empty(await Waiting("Frågor som väntar på svar"));

        await Pass(days: 7);
        Assert.Equal([path], await Waiting("Frågor som väntar på svar"));

        await SignIn(helper, "bertil@example.se");
        await helper.Send(await helper.Go(path), "#svara form", ("text", "Samordnaren."));
        Assert.Empty(await Waiting("Frågor som väntar på svar"));
    }

    [Fact]
    public async Task An_area_that_has_not_written_for_sixty_days_is_silent()
    {
        await Network();
        await Ask();
        await Member(await Area("Tystby"), "tyra@example.se");
        await Pass(days: 59);
        Assert.Empty(await Waiting("Tysta områden"));
        await SignIn(Anna, "anna@example.se");
        await Ask("En ny fråga");

        await Pass(days: 2);

        Assert.Equal(["/forvaltning/medlemmar?sok=Tystby", "/natverk/verksamheter/tystby"], await Waiting("Tysta områden"));
        Assert.Contains("har aldrig skrivit", (await Keeper.Go("/forvaltning")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_are_confirmed_in_the_last_month_before_they_must_be()
    {
        await Network();
        await Member(Exempelby, "gunn@example.se", MembershipRole.Guest, StockholmTime.Today(App.Clock).AddDays(184));
        await Pass(days: 120);
        Assert.Empty(await Waiting("Medlemmar som ska bekräftas"));

        await Pass(days: 35);

        Assert.Equal(["/natverk/medlemmar/bekrafta?omrade=exempelby"], await Waiting("Medlemmar som ska bekräftas"));
        Assert.Contains("Exempelby: 1 medlem, senast", (await Keeper.Go("/forvaltning")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_invitations_and_erased_texts_are_counted()
    {
        await Network();
        await Ask();
        await Anna.Send(await Anna.Go("/natverk/inlagg/1/ta-bort"), "main form");
        await Invitation(Exempelby);

        var page = await Keeper.Go("/forvaltning");
        Assert.Contains("1 inbjudan väntar på svar", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/natverk/inlagg/1"], Links(page, "Borttagna texter"));

        await Pass(days: 14);
        Assert.Empty(await Waiting("Borttagna texter"));
    }

    [Fact]
    public async Task It_is_for_facilitators_alone()
    {
        await Network();

        await OnlyFacilitatorsSee("/forvaltning");
    }

    private async Task<IEnumerable<string?>> Waiting(string heading) => Links(await Keeper.Go("/forvaltning"), heading);

    private static IEnumerable<string?> Links(IParentNode page, string heading) =>
        page.QuerySelectorAll("main section").Single(section => section.QuerySelector("h2")?.TextContent == heading).QuerySelectorAll("li a").Select(link => link.GetAttribute("href"));

    /// <summary>A sign-in lasts a working day.</summary>
    private async Task Pass(int days)
    {
        App.Clock.Advance(TimeSpan.FromDays(days));
        await SignIn(Keeper, "facilitator@example.se");
    }
}
