using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace SigKunskap.Tests.Platform.Access.OpenId;

/// <summary>Whom the provider outside lets in, and whom it does not make a member.</summary>
public sealed class SignInFromOutsideTests : OutsideTest
{
    [Fact]
    public async Task Who_is_linked_signs_in_and_comes_where_they_were_going()
    {
        await Known();
        var visitor = Stranger();

        var page = await visitor.Go("/natverk/inbjudningar");
        var entry = page.QuerySelector("main a[href^='/konto/utifran']")!;
        Assert.Equal("Logga in med kommunens konto", entry.TextContent);
        await visitor.Go(entry.GetAttribute("href")!);

        Assert.Equal("/natverk/inbjudningar", visitor.At);
        Assert.Equal(200, visitor.Status);
    }

    [Fact]
    public async Task Signing_in_is_not_membership()
    {
        await Known("någon annan");
        var visitor = Stranger();

        var page = await ComeIn(visitor);

        Assert.Equal(200, visitor.Status);
        Assert.Contains("Du hör inte till nätverket än", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("om en inbjudan", page.Body.TextContent, StringComparison.Ordinal);
        await visitor.Go("/natverk");
        Assert.StartsWith("/konto/logga-in", visitor.At, StringComparison.Ordinal);
        await using var db = await Db();
        Assert.Equal(1, await db.Members.CountAsync(Cancel));
    }

    [Fact]
    public async Task The_same_subject_at_another_provider_is_somebody_else()
    {
        await Known(issuer: "https://en-annan.example");

        var page = await ComeIn(Stranger());

        Assert.Contains("Du hör inte till nätverket än", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_a_member_opens_nothing()
    {
        await Facilitator("olle@example.se");

        var page = await ComeIn(Stranger());

        Assert.Contains("Du hör inte till nätverket än", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_left_does_not_come_in()
    {
        await Known();
        await using (var db = await Db())
        {
            (await db.Members.SingleAsync(Cancel)).Leave(App.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(Cancel);
        }

        var page = await ComeIn(Stranger());

        Assert.Contains("Du hör inte till nätverket än", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_provider_has_changed_its_keys_they_are_asked_for_once_more()
    {
        await Known();
        await ComeIn(Stranger());
        Provider.Key = RSA.Create(2048);
        Provider.KeyId = "b";
        Provider.Sign = SignedToken.By(Provider.Key);
        var visitor = Stranger();

        await ComeIn(visitor);
        await ComeIn(Stranger());

        Assert.Equal("/natverk", visitor.At);
        Assert.Equal(2, Provider.KeysAsked);
    }

    [Fact]
    public async Task A_key_that_nobody_has_is_not_asked_for_again_and_again()
    {
        await Known();
        Provider.Header = header => header["kid"] = "ingen";

        for (var attempt = 0; attempt < 4; attempt++)
            await ComeIn(Stranger());

        Assert.Equal(2, Provider.KeysAsked);
    }

    [Fact]
    public async Task An_elliptic_key_is_as_good()
    {
        await Known();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Provider.PublicKeys = () => [SignedToken.PublicKey(key, "a")];
        Provider.Header = header => header["alg"] = "ES256";
        Provider.Sign = SignedToken.By(key);
        var visitor = Stranger();

        await ComeIn(visitor);

        Assert.Equal("/natverk", visitor.At);
    }

    [Fact]
    public async Task So_are_another_padding_one_unnamed_key_several_audiences_and_a_secret_in_the_form()
    {
        await Known();
        Provider.Header = header =>
        {
            header["alg"] = "PS256";
            header.Remove("kid");
        };
        Provider.Sign = SignedToken.ByPss(Provider.Key);
        Provider.Claims = claims => (claims["aud"], claims["azp"]) = (new[] { IdentityProvider.ClientId, "en annan" }, IdentityProvider.ClientId);
        Provider.Description = description => description["token_endpoint_auth_methods_supported"] = new[] { "client_secret_post" };
        var visitor = Stranger();

        await ComeIn(visitor);

        Assert.Equal("/natverk", visitor.At);
    }

    [Theory]
    [InlineData("https://ond.example/")]
    [InlineData("//ond.example/")]
    [InlineData("/\\ond.example/")]
    public async Task An_open_redirect_in_tillbaka_leads_to_the_network_and_nowhere_else(string back)
    {
        await Known();
        var visitor = Stranger();

        await ComeIn(visitor, back);
        Assert.Equal("/natverk", visitor.At);
        await visitor.Go($"/konto/utifran/klar?tillbaka={Uri.EscapeDataString(back)}");

        Assert.DoesNotContain("ond.example", visitor.At.Split('?')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_is_local()
    {
        await Known();
        var visitor = Stranger();
        await ComeIn(visitor);

        await visitor.Send(await visitor.Go("/konto"), "form:has(button[name=overallt])");

        Assert.Equal("/", visitor.At);
        await visitor.Go("/natverk");
        Assert.StartsWith("/konto/logga-in", visitor.At, StringComparison.Ordinal);
    }
}
