using Microsoft.EntityFrameworkCore;
using SigKunskap.Tests.Features.Network;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Tests.Features.Account;

/// <summary>Who is let in, who is not, and that nobody learns anything by trying.</summary>
public sealed class SignInTests : NetworkTest
{
    private const string Email = "mia@example.se";

    [Theory]
    [InlineData(Email, "fel lösenord helt och hållet")]
    [InlineData("ingen@example.se", Password)]
    [InlineData("", "")]
    [InlineData("' or 1=1 --", "x")]
    public async Task Whatever_is_wrong_the_answer_is_the_same(string email, string password)
    {
        await Facilitator();
        await Member(await Area("Exempelby"), Email);
        var visitor = Stranger();

        var page = await SignIn(visitor, email, password);

        Assert.Equal("/konto/logga-in", visitor.At);
        Assert.Equal("E-post eller lösenord stämmer inte, eller så har det varit för många försök. Vänta i så fall tio minuter.", page.QuerySelector(".notice-box p:last-child")!.TextContent);
        Assert.Equal(email, page.QuerySelector("input[name=epost]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task After_many_mistakes_even_the_right_password_waits_ten_minutes_and_nobody_is_told()
    {
        await Facilitator();
        await Member(await Area("Exempelby"), Email);
        var visitor = Stranger();
        string? refused = null;
        for (var attempt = 0; attempt < 8; attempt++)
            refused = (await SignIn(visitor, Email, "fel")).QuerySelector(".notice-box")!.TextContent;

        Assert.Equal(refused, (await SignIn(visitor, Email)).QuerySelector(".notice-box")!.TextContent);
        // Identity counts the ten minutes on a clock of its own.
        await using (var db = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel))
            Assert.Equal(1, await db.Members.Where(m => m.LockoutEnd != null).ExecuteUpdateAsync(set => set.SetProperty(m => m.LockoutEnd, DateTimeOffset.UtcNow.AddSeconds(-1)), Cancel));
        await SignIn(visitor, Email);
        Assert.Equal("/natverk", visitor.At);
    }

    [Theory]
    [InlineData("/natverk/inbjudningar", "/natverk/inbjudningar")]
    [InlineData("https://ond.example/", "/natverk")]
    [InlineData("//ond.example/", "/natverk")]
    [InlineData("/\\ond.example/", "/natverk")]
    [InlineData("javascript:alert(1)", "/natverk")]
    [InlineData("/natverk\r\nSet-Cookie: x=y", "/natverk")]
    public async Task After_signing_in_one_goes_on_within_the_portal_and_nowhere_else(string back, string at)
    {
        await Facilitator();
        await Member(await Area("Exempelby"), Email, MembershipRole.Contact);
        var visitor = Stranger();

        await SignIn(visitor, Email, at: $"/konto/logga-in?tillbaka={Uri.EscapeDataString(back)}");

        Assert.Equal(at, visitor.At);
    }

    [Fact]
    public async Task A_visitor_is_shown_the_way_in_and_then_comes_where_they_were_going()
    {
        await Facilitator();
        await Member(await Area("Exempelby"), Email, MembershipRole.Contact);
        var visitor = Stranger();

        var page = await visitor.Go("/natverk/inbjudningar");
        Assert.StartsWith("/konto/logga-in?", visitor.At, StringComparison.Ordinal);
        await visitor.Send(page, "main form", ("epost", Email), ("losenord", Password));

        Assert.Equal("/natverk/inbjudningar", visitor.At);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_sign_in_at_the_next_click()
    {
        await Facilitator();
        var here = await Member(await Area("Exempelby"), Email);
        var there = Stranger();
        await SignIn(there, Email);

        await here.Send(await here.Go("/konto"), "form:has(button[name=overallt])", ("overallt", "1"));

        await there.Go("/natverk");
        Assert.StartsWith("/konto/logga-in", there.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sign_ins_and_lets_this_one_stay()
    {
        await Facilitator();
        var here = await Member(await Area("Exempelby"), Email);
        var there = Stranger();
        await SignIn(there, Email);

        var page = await here.Send(await here.Go("/konto"), "form:has(input[name=nytt])", ("nuvarande", Password), ("nytt", "grävling ekar kaffe tunnel"));

        Assert.Contains("Lösenordet är bytt", page.Body!.TextContent, StringComparison.Ordinal);
        await there.Go("/natverk");
        Assert.StartsWith("/konto/logga-in", there.At, StringComparison.Ordinal);
        await SignIn(there, Email, "grävling ekar kaffe tunnel");
        Assert.Equal("/natverk", there.At);
    }

    [Fact]
    public async Task A_member_whose_membership_ends_in_mid_visit_sees_nothing_at_the_next_click()
    {
        await Facilitator();
        var member = await Member(await Area("Exempelby"), Email);
        await using (var db = await App.Get<IDbContextFactory<SigKunskapDb>>().CreateDbContextAsync(Cancel))
        {
            foreach (var membership in await db.Memberships.ToListAsync(Cancel))
                membership.End(App.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(Cancel);
        }

        await member.Go("/natverk");

        Assert.Equal("/konto", member.At);
    }

    [Fact]
    public async Task What_a_steward_sees_does_not_exist_for_a_member()
    {
        await Facilitator();
        var member = await Member(await Area("Exempelby"), Email);

        await member.Go("/forvaltning/omraden");
        Assert.Equal(404, member.Status);
        await member.Go("/natverk/inbjudningar");
        Assert.Equal(404, member.Status);
    }

    [Fact]
    public async Task A_form_of_somebody_else_is_refused()
    {
        await Facilitator();
        var member = await Member(await Area("Exempelby"), Email);
        var form = await (await Facilitator2()).Go("/konto");

        await member.Send(form, "form:has(button[name=overallt])", ("overallt", "1"));

        Assert.Equal(400, member.Status);
    }

    [Fact]
    public async Task What_is_closed_is_kept_nowhere()
    {
        await Facilitator();
        var member = await Member(await Area("Exempelby"), Email);

        await member.Go("/natverk");

        Assert.Equal("no-store, no-cache", member.CacheControl);
    }

    [Fact]
    public async Task Too_many_tries_from_one_place_are_turned_away_in_words()
    {
        await using var app = await TestApp.Start(new(Settings: ["--Limits:SignInsPerMinute", "3"]));
        using var visitor = new Visitor(app);
        for (var attempt = 0; attempt < 3; attempt++)
            await SignIn(visitor, Email);

        var page = await SignIn(visitor, Email);

        Assert.Equal(429, visitor.Status);
        Assert.Contains("Vänta en minut", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_text_whatever_it_looks_like()
    {
        await Facilitator();
        var visitor = await Accepted(await Invitation(await Area("<b>Exempelby")), Email, "<script>alert(1)</script>");

        var page = await visitor.Go("/konto");

        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    private async Task<Visitor> Facilitator2() => await Facilitator("fia@example.se");
}
