using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SigKunskap.Tests.Platform.Access.OpenId;

/// <summary>An identity provider on loopback, with keys of its own: it holds the portal to the protocol, and lies where a test tells it to.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string ClientId = "sigkunskap", Secret = "en hemlighet & mer";

    private readonly WebApplication web = Made();
    private readonly ConcurrentDictionary<string, Dictionary<string, string>> asked = new();
    private readonly TimeProvider clock;

    private IdentityProvider(TimeProvider clock)
    {
        this.clock = clock;
        Sign = SignedToken.By(Key);
        PublicKeys = () => [SignedToken.PublicKey(Key, KeyId)];
    }

    public RSA Key { get; set; } = RSA.Create(2048);

    public string KeyId { get; set; } = "a";

    public string Subject { get; set; } = "s-1";

    /// <summary>The loopback's other name, so that it is another site than the portal.</summary>
    public string Issuer { get; private set; } = "";

    public Func<byte[], byte[]> Sign { get; set; }

    public Func<object[]> PublicKeys { get; set; }

    public Action<Dictionary<string, object>> Header { get; set; } = _ => { };

    public Action<Dictionary<string, object?>> Claims { get; set; } = _ => { };

    public Action<Dictionary<string, object>> Description { get; set; } = _ => { };

    /// <summary>Changes what the browser brings back.</summary>
    public Action<Dictionary<string, string?>> Answer { get; set; } = _ => { };

    /// <summary>What the token endpoint says instead.</summary>
    public Func<string, IResult>? Token { get; set; }

    public Dictionary<string, string> LastAsked { get; private set; } = [];

    public int KeysAsked { get; private set; }

    public int CodesRefused { get; private set; }

    public string? LastToken { get; private set; }

    public static async Task<IdentityProvider> Start(TimeProvider clock)
    {
        var provider = new IdentityProvider(clock);
        provider.web.MapGet("/.well-known/openid-configuration", provider.Describe);
        provider.web.MapGet("/keys", () =>
        {
            provider.KeysAsked++;
            return Results.Json(new { keys = provider.PublicKeys() });
        });
        provider.web.MapGet("/authorize", provider.Authorize);
        provider.web.MapPost("/token", provider.Redeem);
        await provider.web.StartAsync();
        var port = new Uri(provider.web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
        provider.Issuer = $"http://localhost:{port}/katalog";
        return provider;
    }

    public string[] Settings => ["--SignIn:Authority", Issuer, "--SignIn:ClientId", ClientId, "--SignIn:ClientSecret", Secret];

    public async ValueTask DisposeAsync()
    {
        await web.DisposeAsync();
        Key.Dispose();
    }

    private static WebApplication Made()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.UsePathBase("/katalog");
        app.UseRouting();
        return app;
    }

    private IResult Describe()
    {
        var description = new Dictionary<string, object>
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = $"{Issuer}/authorize?ledtext=ja",
            ["token_endpoint"] = $"{Issuer}/token",
            ["jwks_uri"] = $"{Issuer}/keys",
        };
        Description(description);
        return Results.Json(description);
    }

    private IResult Authorize(HttpRequest request)
    {
        LastAsked = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        if (LastAsked["client_id"] != ClientId || LastAsked["response_type"] != "code" || LastAsked["response_mode"] != "query" || LastAsked["scope"] != "openid profile email"
            || LastAsked["code_challenge_method"] != "S256" || LastAsked["nonce"].Length < 40 || LastAsked["ledtext"] != "ja")
            return Results.Text($"Not asked as it should be: {request.QueryString}", statusCode: 500);
        var code = Guid.NewGuid().ToString("n");
        asked[code] = LastAsked;
        var answer = new Dictionary<string, string?> { ["code"] = code, ["state"] = LastAsked["state"] };
        Answer(answer);
        return Results.Redirect(QueryHelpers.AddQueryString(LastAsked["redirect_uri"], answer));
    }

    /// <summary>A code is worth something once, to the client that it was made for, and to who has the verifier.</summary>
    private async Task<IResult> Redeem(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var client = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:en+hemlighet+%26+mer"))}";
        var posted = form["client_id"] == ClientId && form["client_secret"] == Secret;
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if ((!posted && request.Headers.Authorization != client) || form["grant_type"] != "authorization_code" || !asked.TryRemove(form["code"].ToString(), out var from)
            || from["client_id"] != ClientId || from["redirect_uri"] != form["redirect_uri"] || from["code_challenge"] != challenge)
        {
            CodesRefused++;
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        LastToken = MakeToken(from["nonce"]);
        return Token?.Invoke(LastToken) ?? Results.Json(new { access_token = "a-1", token_type = "Bearer", id_token = LastToken });
    }

    private string MakeToken(string nonce)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var header = new Dictionary<string, object> { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = KeyId };
        var claims = new Dictionary<string, object?>
        {
            ["iss"] = Issuer,
            ["aud"] = ClientId,
            ["sub"] = Subject,
            ["nonce"] = nonce,
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + 300,
            ["name"] = "Olle Utifrån",
            ["email"] = "olle@example.se",
        };
        Header(header);
        Claims(claims);
        return SignedToken.Of(header, claims.Where(pair => pair.Value is not null).ToDictionary(), Sign);
    }

    /// <summary>Says that a code was asked for by another client.</summary>
    public void GiveAway() => Answer = answer => asked[answer["code"]!] = new(asked[answer["code"]!]) { ["client_id"] = "en annan" };

    /// <summary>Says that a code was asked for with another challenge.</summary>
    public void SwapChallenge() => Answer = answer => asked[answer["code"]!] = new(asked[answer["code"]!]) { ["code_challenge"] = "en annan" };
}
