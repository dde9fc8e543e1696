using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace SigKunskap.Web.Platform.Access.OpenId;

/// <summary>Who the provider outside says that somebody is, on their way in. It is not an account, and even less a membership.</summary>
/// <param name="Provider">Which provider, by its issuer: the same subject at another provider is somebody else.</param>
/// <param name="Subject">Who, to that provider; never reused.</param>
/// <param name="Name">What the provider calls them; only ever a proposal.</param>
/// <param name="Email">Their address according to the provider; only ever a proposal, for it proves nothing about an account here.</param>
public sealed record OutsideLogin(string Provider, string Subject, string? Name, string? Email)
{
    private const string ProviderClaim = "provider", NameClaim = "name", EmailClaim = "email";

    /// <summary>An issuer can be longer than a key may be.</summary>
    public static string ProviderOf(string issuer) => $"oidc:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(issuer.TrimEnd('/'))))[..48]}";

    /// <summary>The one who came in from outside in this browser some minutes ago; null for anybody else.</summary>
    public static async Task<OutsideLogin?> Of(HttpContext context)
    {
        var passing = (await context.AuthenticateAsync(IdentityConstants.ExternalScheme)).Principal;
        return passing?.FindFirstValue(ProviderClaim) is { } provider && passing.FindFirstValue(ClaimTypes.NameIdentifier) is { } subject
            ? new(provider, subject, passing.FindFirstValue(NameClaim), passing.FindFirstValue(EmailClaim))
            : null;
    }

    /// <summary>Forgets the one on the way in.</summary>
    public static Task Forget(HttpContext context) => context.SignOutAsync(IdentityConstants.ExternalScheme);

    internal IEnumerable<Claim> Claims()
    {
        yield return new(ProviderClaim, Provider);
        yield return new(ClaimTypes.NameIdentifier, Subject);
        if (Name is not null)
            yield return new(NameClaim, Name);
        if (Email is not null)
            yield return new(EmailClaim, Email);
    }
}
