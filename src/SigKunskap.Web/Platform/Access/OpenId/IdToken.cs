using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.Access.OpenId;

/// <summary>Reads the provider's id_token by the rules of OpenID Connect Core 3.1.3.7, and believes nothing in it before all of them are met.</summary>
internal sealed class IdToken(OpenIdSettings settings, Discovery discovery, TimeProvider clock)
{
    private const int LongestSubject = 255;

    /// <summary>Between the provider's clock and ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>By the provider's private key alone. With a secret both sides know (HS256), or none, anybody could sign.</summary>
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];

    /// <summary>Who the token is about.</summary>
    /// <exception cref="OpenIdException">Some rule is not met.</exception>
    public async Task<OutsideLogin> Read(string text, string? nonce, CancellationToken cancel)
    {
        var handler = new JsonWebTokenHandler { MapInboundClaims = false };
        if (!handler.CanReadToken(text) || Parsed(handler, text) is not { } unproved)
            throw new OpenIdException("id_token unreadable");
        if (!Algorithms.Contains(unproved.Alg))
            throw new OpenIdException("id_token alg");
        var keys = await discovery.Keys(unproved.Kid, cancel);
        if (keys.Count == 0)
            throw new OpenIdException("id_token key unknown");
        var result = await handler.ValidateTokenAsync(text, Rules((await discovery.Now(cancel)).Issuer, keys));
        if (!result.IsValid || result.SecurityToken is not JsonWebToken token)
            throw new OpenIdException($"id_token {result.Exception?.GetType().Name}");
        return Person(token, nonce);
    }

    private static JsonWebToken? Parsed(JsonWebTokenHandler handler, string text)
    {
        try
        {
            return handler.ReadJsonWebToken(text);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return null;
        }
    }

    private TokenValidationParameters Rules(string issuer, IEnumerable<SecurityKey> keys) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = settings.ClientId,
        ValidAlgorithms = Algorithms,
        IssuerSigningKeyResolver = (_, _, _, _) => keys,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        LifetimeValidator = (from, until, _, _) => until is { } end && end > Now - Skew && (from is null || from <= Now + Skew),
    };

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private OutsideLogin Person(JsonWebToken token, string? nonce)
    {
        var authorized = Claim(token, "azp");
        if (authorized is null ? token.Audiences.Skip(1).Any() : authorized != settings.ClientId)
            throw new OpenIdException("id_token azp");
        if (token.IssuedAt == DateTime.MinValue || token.IssuedAt > Now + Skew)
            throw new OpenIdException("id_token iat");
        if (nonce is not { Length: > 0 } || Claim(token, "nonce") is not { } told || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(told), Encoding.UTF8.GetBytes(nonce)))
            throw new OpenIdException("id_token nonce");
        if (Claim(token, "sub") is not { Length: > 0 and <= LongestSubject } subject || subject.Trim() != subject)
            throw new OpenIdException("id_token sub");
        var email = Claim(token, "email") ?? Claim(token, "preferred_username");
        return new(OutsideLogin.ProviderOf(settings.Issuer), subject, Short(Claim(token, "name"), Member.LongestName), email?.Contains('@', StringComparison.Ordinal) == true ? Short(email, Member.LongestEmail) : null);
    }

    /// <summary>What is there but is no text is not taken for absent.</summary>
    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<object>(name, out var value) ? value as string ?? "" : null;

    private static string? Short(string? text, int longest) => text?.Length > longest ? null : text;
}
