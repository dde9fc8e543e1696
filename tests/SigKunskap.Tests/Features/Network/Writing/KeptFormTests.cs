using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Tests.Features.Network.Writing;

/// <summary>A form that is refused unread comes back with what was typed, and nothing of it is done.</summary>
public sealed class KeptFormTests : NetworkTest
{
    private const string Old = "__RequestVerificationToken";

    private Visitor anna = null!;

    protected override TestApp.Setup Setup => base.Setup with { Settings = [.. base.Setup.Settings, "--Limits:SignInsPerMinute", "5", "--Network:PostsPerHour", "2"] };

    [Theory]
    [InlineData("/natverk/ny", "main form")]
    [InlineData("/natverk/diskussioner/1", "#svara form")]
    [InlineData("/natverk/inlagg/1/andra", "main form")]
    public async Task A_page_that_stood_open_too_long_gives_the_text_back(string address, string form)
    {
        await Asked();
        var page = await anna.Go(address);
        anna.FetchSite = "same-origin";

        var again = await anna.Send(page, form, ("rubrik", "Min rubrik"), ("text", "En lång text. <b>&\"'"), (Old, "gammal"));

        Assert.Equal(400, anna.Status);
        Assert.Contains("stått öppen för länge", again.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("En lång text. <b>&\"'", again.QuerySelector("textarea[name=text]")!.TextContent);
        Assert.Equal(1, await Posts());
        Assert.DoesNotContain("En lång text", (await anna.Go("/natverk/diskussioner/1")).QuerySelector("live-discussion")!.TextContent, StringComparison.Ordinal);

        await anna.Send(again, form, ("skal", "det är inget farligt"));
        Assert.Equal(200, anna.Status);
        Assert.Contains("En lång text", (await anna.Go(anna.At)).QuerySelector("live-discussion")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_gives_back_every_answer()
    {
        await Asked();
        var page = await anna.Go("/natverk/typfall");
        anna.FetchSite = "same-origin";

        var again = await anna.Send(page, "main form", ("fraga", "Vem leder?"), ("hinder", page.QuerySelector("input[name=hinder]")!.GetAttribute("value")), (Old, "gammal"));

        Assert.Equal("Vem leder?", again.QuerySelector("[name=fraga]")!.TextContent);
        Assert.NotNull(again.QuerySelector("input[name=hinder][checked]"));
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData("none")]
    [InlineData(null)]
    public async Task What_another_site_sends_is_not_shown(string? from)
    {
        await Asked();
        var page = await anna.Go("/natverk/ny");
        anna.FetchSite = from;

        var refused = await anna.Send(page, "main form", ("rubrik", "Min rubrik"), ("text", "Ring bedragaren."), (Old, "gammal"));

        Assert.Equal(400, anna.Status);
        Assert.DoesNotContain("bedragaren", refused.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(1, await Posts());
    }

    [Fact]
    public async Task Who_may_not_see_a_page_is_not_shown_it_by_an_old_form()
    {
        await Asked();
        var stranger = Stranger();
        stranger.FetchSite = "same-origin";
        var page = await anna.Go("/natverk/diskussioner/1");

        await stranger.Send(page, "#svara form", ("text", "Ett svar."), (Old, "gammal"));

        Assert.StartsWith("/konto/logga-in", stranger.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_writes_too_much_is_told_when_to_try_again_and_keeps_the_text()
    {
        await Asked();
        await anna.Send(await anna.Go("/natverk/diskussioner/1"), "#svara form", ("text", "Ett svar."));
        App.Clock.Advance(TimeSpan.FromMinutes(10));

        var page = await anna.Send(await anna.Go("/natverk/diskussioner/1"), "#svara form", ("text", "Ett svar till."));

        Assert.Equal(429, anna.Status);
        Assert.InRange(anna.RetryAfter!.Value.TotalMinutes, 49, 51);
        Assert.Equal("Ett svar till.", page.QuerySelector("textarea[name=text]")!.TextContent);
    }

    [Fact]
    public async Task Too_many_forms_from_one_address_give_back_what_was_typed_but_no_password()
    {
        await Facilitator();
        var (guest, path) = (Stranger(), await Invitation(await Area("Exempelby")));
        guest.FetchSite = "same-origin";
        var page = await guest.Go(path);
        for (var tries = 0; tries < 5; tries++)
            page = await guest.Send(page, "main form", ("namn", "Gunn Gäst"), ("funktion", "samordnare"), ("yrke", "Police"), ("epost", "fel"), ("losenord", Password));

        Assert.Equal(429, guest.Status);
        Assert.Equal(TimeSpan.FromSeconds(60), guest.RetryAfter);
        Assert.Contains("för många formulär", page.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Gunn Gäst", page.QuerySelector("input[name=namn]")!.GetAttribute("value"));
        Assert.DoesNotContain(Password, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private async Task Asked()
    {
        await Facilitator();
        anna = await Member(await Area("Exempelby"), "anna@example.se");
        await anna.Send(await anna.Go("/natverk/ny"), "main form", ("rubrik", "En fråga"), ("text", "Vi undrar."));
    }

    private async Task<int> Posts()
    {
        await using var db = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel);
        return await db.Posts.CountAsync(Cancel);
    }
}
