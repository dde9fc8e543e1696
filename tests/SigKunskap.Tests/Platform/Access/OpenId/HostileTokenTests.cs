using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace SigKunskap.Tests.Platform.Access.OpenId;

/// <summary>Tokens that are wrong in one way each. None lets anybody in, though the subject is a member's; each falls on the rule that is meant for it.</summary>
public sealed class HostileTokenTests : OutsideTest
{
    private static readonly RSA Other = RSA.Create(2048);

    private static readonly Dictionary<string, (string Kind, Action<IdentityProvider> Lie)> Lies = new()
    {
        ["signed with another key"] = ("id_token SecurityTokenInvalidSignatureException", p => p.Sign = SignedToken.By(Other)),
        ["changed after it was signed"] = ("id_token SecurityTokenInvalidSignatureException", p => p.Sign = text => SignedToken.By(p.Key)([.. text, 0])),
        ["signature missing"] = ("id_token SecurityTokenInvalidSignatureException", p => p.Sign = SignedToken.ByNobody),
        ["alg none, unsigned"] = ("id_token alg", p => (p.Header, p.Sign) = (header => header["alg"] = "none", SignedToken.ByNobody)),
        ["alg None, unsigned"] = ("id_token alg", p => (p.Header, p.Sign) = (header => header["alg"] = "None", SignedToken.ByNobody)),
        ["HS256 with the public key for a secret"] = ("id_token alg", p => (p.Header, p.Sign) = (header => header["alg"] = "HS256", SignedToken.ByPublicKey(p.Key))),
        ["RS512, which is not on the list"] = ("id_token alg", p => (p.Header, p.Sign) = (header => header["alg"] = "RS512", text => p.Key.SignData(text, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1))),
        ["ES256 said of an RSA signature"] = ("id_token SecurityTokenInvalidSignatureException", p => p.Header = header => header["alg"] = "ES256"),
        ["key id that the provider does not have"] = ("id_token key unknown", p => p.Header = header => header["kid"] = "z"),
        ["key in the token's own header"] = ("id_token SecurityTokenInvalidSignatureException", p => (p.Header, p.Sign) = (header => header["jwk"] = SignedToken.PublicKey(Other, "a"), SignedToken.By(Other))),
        ["provider's list has another key under the same key id"] = ("id_token SecurityTokenInvalidSignatureException", p => p.PublicKeys = () => [SignedToken.PublicKey(Other, "a")]),
        ["no key id where there are several keys"] = ("id_token key unknown", p => (p.Header, p.PublicKeys) = (header => header.Remove("kid"), () => [SignedToken.PublicKey(p.Key, "a"), SignedToken.PublicKey(Other, "b")])),
        ["key meant for encryption"] = ("discovery", p => p.PublicKeys = () => [new { kty = "RSA", use = "enc", kid = "a", n = "AQAB", e = "AQAB" }]),
        ["another issuer"] = ("id_token SecurityTokenInvalidIssuerException", p => p.Claims = claims => claims["iss"] = "https://ond.example"),
        ["issuer with a tail"] = ("id_token SecurityTokenInvalidIssuerException", p => p.Claims = claims => claims["iss"] = p.Issuer + "/v2"),
        ["issuer template"] = ("id_token SecurityTokenInvalidIssuerException", p => p.Claims = claims => claims["iss"] = "https://login.microsoftonline.com/{tenantid}/v2.0"),
        ["issuer missing"] = ("id_token SecurityTokenInvalidIssuerException", p => p.Claims = claims => claims["iss"] = null),
        ["another audience"] = ("id_token SecurityTokenInvalidAudienceException", p => p.Claims = claims => claims["aud"] = "en annan"),
        ["audience missing"] = ("id_token SecurityTokenInvalidAudienceException", p => p.Claims = claims => claims["aud"] = null),
        ["several audiences without azp"] = ("id_token azp", p => p.Claims = claims => claims["aud"] = new[] { IdentityProvider.ClientId, "en annan" }),
        ["azp of another"] = ("id_token azp", p => p.Claims = claims => claims["azp"] = "en annan"),
        ["azp as a list"] = ("id_token unreadable", p => p.Claims = claims => claims["azp"] = new[] { IdentityProvider.ClientId }),
        ["expired"] = ("id_token SecurityTokenInvalidLifetimeException", p => p.Claims = claims => claims["exp"] = (long)claims["iat"]! - 121),
        ["without an end"] = ("id_token SecurityTokenInvalidLifetimeException", p => p.Claims = claims => claims["exp"] = null),
        ["not valid yet"] = ("id_token SecurityTokenInvalidLifetimeException", p => p.Claims = claims => claims["nbf"] = (long)claims["iat"]! + 180),
        ["made in the future"] = ("id_token iat", p => p.Claims = claims => claims["iat"] = (long)claims["iat"]! + 180),
        ["never made"] = ("id_token iat", p => p.Claims = claims => claims["iat"] = null),
        ["subject missing"] = ("id_token sub", p => p.Claims = claims => claims["sub"] = null),
        ["subject empty"] = ("id_token sub", p => p.Claims = claims => claims["sub"] = ""),
        ["subject with a space after it"] = ("id_token sub", p => p.Claims = claims => claims["sub"] = "s-1 "),
        ["subject as a list"] = ("id_token unreadable", p => p.Claims = claims => claims["sub"] = new[] { "s-1" }),
        ["subject too long"] = ("id_token sub", p => p.Claims = claims => claims["sub"] = new string('s', 256)),
        ["another nonce"] = ("id_token nonce", p => p.Claims = claims => claims["nonce"] = "en annan"),
        ["nonce missing"] = ("id_token nonce", p => p.Claims = claims => claims["nonce"] = null),
        ["nonce empty"] = ("id_token nonce", p => p.Claims = claims => claims["nonce"] = ""),
        ["token endpoint answers garbage"] = ("JsonReaderException", p => p.Token = _ => Results.Text("<html>Vänta")),
        ["token endpoint answers a list"] = ("InvalidOperationException", p => p.Token = _ => Results.Json(new[] { 1 })),
        ["token endpoint fails"] = ("token endpoint", p => p.Token = _ => Results.StatusCode(500)),
        ["token endpoint sends elsewhere"] = ("token endpoint", p => p.Token = _ => Results.Redirect("https://ond.example/", preserveMethod: true)),
        ["id_token missing"] = ("id_token missing", p => p.Token = _ => Results.Json(new { access_token = "a" })),
        ["id_token is a number"] = ("id_token missing", p => p.Token = _ => Results.Json(new { access_token = "a", id_token = 1 })),
        ["id_token is no token"] = ("id_token unreadable", p => p.Token = _ => Results.Json(new { access_token = "a", id_token = "a.b" })),
        ["id_token is of parts that say nothing"] = ("id_token unreadable", p => p.Token = _ => Results.Json(new { access_token = "a", id_token = "YQ.YQ.YQ" })),
        ["access token missing"] = ("callback", p => p.Token = token => Results.Json(new { id_token = token })),
        ["description of another issuer"] = ("discovery", p => p.Description = description => description["issuer"] = "https://ond.example"),
        ["description with keys that travel in the open"] = ("discovery", p => p.Description = description => description["jwks_uri"] = "http://ond.example/keys"),
        ["description with a token endpoint in the open"] = ("discovery", p => p.Description = description => description["token_endpoint"] = "http://ond.example/token"),
        ["description without an authorization endpoint"] = ("discovery", p => p.Description = description => description.Remove("authorization_endpoint")),
    };

    public static TheoryData<string> Names => [.. Lies.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task Nobody_comes_in_with(string name)
    {
        await Known();
        Lies[name].Lie(Provider);
        var visitor = Stranger();

        var page = await ComeIn(visitor);

        await Refused(visitor, page, Lies[name].Kind);
    }
}
