namespace SigKunskap.Tests.Platform;

/// <summary>Where the portal is known by an https address its cookies are for https alone, also behind something that takes the encryption off.</summary>
public sealed class SecureCookieTests : WebTest
{
    protected override TestApp.Setup Setup => new(Settings: ["--Site:Address", "https://sigkunskap.example.se"]);

    [Fact]
    public async Task A_cookie_is_for_this_site_over_https_and_out_of_reach_for_script()
    {
        using var answer = await App.Ask("/verktyg/er-organisation", null, ("X-Forwarded-Proto", "https"));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));

        Assert.StartsWith("__Host-formular=", cookie, StringComparison.Ordinal);
        Assert.All(["; path=/;", "; secure;", "; httponly"], part => Assert.Contains(part, cookie, StringComparison.Ordinal));
    }
}
