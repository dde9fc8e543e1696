using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Platform.Access.OpenId;

namespace SigKunskap.Tests.Features.Account;

/// <summary>A sign-in from outside becomes a way in to an account by an invitation, or by the one who is in.</summary>
public sealed class OutsideLinkTests : OutsideTest
{
    private const string Email = "mia@example.se", Unlink = "form:has(input[value='koppla-bort'])";

    [Fact]
    public async Task An_invitation_is_accepted_without_a_password_and_what_is_proposed_can_be_changed()
    {
        await Facilitator();
        var visitor = Stranger();
        var page = await Offered(visitor, await Invitation(await Area("Exempelby")));
        Assert.Equal("Olle Utifrån", page.QuerySelector("input[name=namn]")!.GetAttribute("value"));
        Assert.Equal("olle@example.se", page.QuerySelector("input[name=epost]")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("input[name=losenord]"));

        await visitor.Send(page, "main form", ("namn", "Olof"), ("funktion", "polis"), ("yrke", "Police"));

        Assert.Equal("/natverk", visitor.At);
        await using var db = await Db();
        var member = await db.Members.SingleAsync(m => m.Email == "olle@example.se", Cancel);
        Assert.Equal("Olof", member.Name);
        Assert.Null(member.PasswordHash);
        var again = Stranger();
        await ComeIn(again);
        Assert.Equal("/natverk", again.At);
    }

    [Fact]
    public async Task An_account_without_a_password_is_not_opened_by_any()
    {
        await Facilitator();
        await AcceptFromOutside(Stranger());
        var visitor = Stranger();

        await SignIn(visitor, "olle@example.se", "");
        Assert.Equal("/konto/logga-in", visitor.At);
        await SignIn(visitor, "olle@example.se");
        Assert.Equal("/konto/logga-in", visitor.At);
    }

    /// <summary>The address in a token proves nothing about who has an account here.</summary>
    [Fact]
    public async Task An_address_that_is_a_members_is_not_taken_over()
    {
        await Facilitator("olle@example.se");
        var visitor = Stranger();
        var page = await Offered(visitor, await Invitation(await Area("Exempelby")));

        page = await visitor.Send(page, "main form", ("funktion", "polis"), ("yrke", "Police"));

        Assert.Contains("Det gick inte att skapa ett konto", page.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await Links());
    }

    [Fact]
    public async Task One_may_choose_a_password_after_all()
    {
        await Facilitator();
        var visitor = Stranger();
        var page = await Offered(visitor, await Invitation(await Area("Exempelby")));

        page = await visitor.Go(page.QuerySelector("main a[href$='losenord=1']")!.GetAttribute("href")!);
        await visitor.Send(page, "main form", ("namn", "Mia"), ("funktion", "polis"), ("yrke", "Police"), ("epost", Email), ("losenord", Password));

        Assert.Equal("/natverk", visitor.At);
        Assert.Equal(0, await Links());
    }

    [Fact]
    public async Task An_invitation_that_is_accepted_too_late_says_so_and_makes_nothing()
    {
        await Facilitator();
        var visitor = Stranger();
        var page = await Offered(visitor, await Invitation(await Area("Exempelby")));
        App.Clock.Advance(TimeSpan.FromMinutes(11));

        page = await visitor.Send(page, "main form", ("funktion", "polis"), ("yrke", "Police"));

        Assert.Contains("för lång tid", page.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await Links());
    }

    [Fact]
    public async Task Who_has_an_account_links_it_while_accepting()
    {
        await Facilitator();
        await Member(await Area("Exempelby"), Email);
        var path = await Invitation(await Area("Annanby"));
        var visitor = Stranger();
        await Offered(visitor, path);
        await SignIn(visitor, Email, at: $"/konto/logga-in?tillbaka={path}");

        await visitor.Send(await visitor.Go(path), "main form", ("utifran", "1"));

        Assert.Equal("/natverk", visitor.At);
        Assert.Equal(1, await Links());
        Assert.Contains("Annanby", (await visitor.Go("/konto")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_in_links_and_unlinks()
    {
        await Facilitator();
        var member = await Member(await Area("Exempelby"), Email);

        var page = await ComeIn(member, "/konto");
        Assert.Contains("olle@example.se", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await Links());
        page = await member.Send(page, "main form");
        Assert.Contains("Inloggningen är kopplad", page.Body!.TextContent, StringComparison.Ordinal);
        var visitor = Stranger();
        await ComeIn(visitor);
        Assert.Equal("/natverk", visitor.At);

        await member.Send(await member.Go("/konto"), Unlink);

        Assert.Equal(0, await Links());
        await visitor.Go("/natverk");
        Assert.StartsWith("/konto/logga-in", visitor.At, StringComparison.Ordinal);
        await member.Go("/natverk");
        Assert.Equal("/natverk", member.At);
    }

    [Fact]
    public async Task The_last_way_in_is_never_taken_away()
    {
        await Facilitator();
        var (guarded, again) = (Stranger(), Stranger());
        await AcceptFromOutside(guarded);
        var page = await guarded.Go("/konto");
        Assert.Contains("Det är din enda väg in", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(Unlink));

        await guarded.Send(page, "form:has(input[name=valt])", ("valt", Password));
        await guarded.Send(await guarded.Go("/konto"), Unlink);

        Assert.Equal(0, await Links());
        await SignIn(again, "olle@example.se");
        Assert.Equal("/natverk", again.At);
    }

    /// <summary>A form that was opened while there was still a password.</summary>
    [Fact]
    public async Task Not_even_with_a_form_from_before()
    {
        await Known();
        var visitor = Stranger();
        await ComeIn(visitor);
        var page = await visitor.Go("/konto");
        await using (var db = await Db())
            await db.Members.ExecuteUpdateAsync(set => set.SetProperty(m => m.PasswordHash, (string?)null), Cancel);

        await visitor.Send(page, Unlink);

        Assert.Equal(400, visitor.Status);
        Assert.Equal(1, await Links());
    }

    [Fact]
    public async Task What_leads_to_one_account_is_not_led_to_another()
    {
        await Known();
        var member = await Member(await Area("Exempelby"), Email);

        var page = await ComeIn(member, "/konto");

        Assert.Contains("Det hör till ett annat konto", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await Links());
        Assert.Contains(Email, (await member.Go("/konto")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_sign_in_at_the_same_provider_is_not_linked_too()
    {
        await Known();
        var visitor = Stranger();
        await ComeIn(visitor);
        Provider.Subject = "s-2";

        var page = await visitor.Send(await ComeIn(visitor, "/konto"), "main form");

        Assert.Contains("redan kopplad", page.QuerySelector(".notice-box")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await Links());
    }

    private static async Task<IHtmlDocument> Offered(Visitor visitor, string path)
    {
        var entry = (await visitor.Go(path)).QuerySelector("main a[href^='/konto/utifran']")!;
        Assert.Equal("Ta emot med kommunens konto", entry.TextContent);
        var page = await visitor.Go(entry.GetAttribute("href")!);
        Assert.Equal(path, visitor.At);
        return page;
    }

    private async Task AcceptFromOutside(Visitor visitor)
    {
        await visitor.Send(await Offered(visitor, await Invitation(await Area("Exempelby"))), "main form", ("funktion", "polis"), ("yrke", "Police"));
        Assert.Equal("/natverk", visitor.At);
    }

    private async Task<int> Links()
    {
        await using var db = await Db();
        return await db.Set<IdentityUserLogin<int>>().CountAsync(Cancel);
    }
}
