using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace SigKunskap.Web.Platform.Access.OpenId;

/// <summary>
/// OpenID Connect on the framework's OAuth: it keeps state, correlation and PKCE; this adds discovery, the nonce and the id_token. Whatever is
/// wrong, what is told and logged is its kind.
/// </summary>
internal sealed class OpenIdHandler(IOptionsMonitor<OAuthOptions> options, ILoggerFactory logger, UrlEncoder encoder, Discovery discovery, IdToken idToken, PortalSettings settings)
    : OAuthHandler<OAuthOptions>(options, logger, encoder)
{
    private const string NonceKey = "nonce", UntilKey = "until";

    private OpenIdConnectConfiguration provider = new();

    /// <summary>By the portal's own address where that is known, so that nobody else's host name gets into it.</summary>
    private string Callback => settings.SiteAddress is { } site ? new Uri(site, Options.CallbackPath).AbsoluteUri : BuildRedirectUri(Options.CallbackPath);

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        try
        {
            provider = await discovery.Now(Context.RequestAborted);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await OutsideSignIns.Refuse(Context, "discovery");
            return;
        }

        properties.Items[NonceKey] = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        properties.Items[UntilKey] = (TimeProvider.GetUtcNow() + Options.RemoteAuthenticationTimeout).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var asked = new Uri(base.BuildChallengeUrl(properties, Callback));
        return QueryHelpers.AddQueryString(provider.AuthorizationEndpoint, QueryHelpers.ParseQuery(asked.Query).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value))
            .Append(new("nonce", properties.Items[NonceKey])).Append(new("response_mode", "query")));
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        try
        {
            // The framework's own message would carry what the query says.
            var result = await base.HandleRemoteAuthenticateAsync();
            return result.Failure is null ? result : HandleRequestResult.Fail(new OpenIdException(Request.Query.ContainsKey("error") ? "provider error" : "callback"));
        }
        catch (OpenIdException refused)
        {
            return HandleRequestResult.Fail(refused);
        }
        catch (Exception failure) when (!Context.RequestAborted.IsCancellationRequested)
        {
            return HandleRequestResult.Fail(new OpenIdException(failure.GetType().Name));
        }
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        if (!long.TryParse(context.Properties.Items.TryGetValue(UntilKey, out var until) ? until : null, out var seconds) || TimeProvider.GetUtcNow().ToUnixTimeSeconds() > seconds)
            throw new OpenIdException("callback too late");
        if (!context.Properties.Items.Remove(OAuthConstants.CodeVerifierKey, out var verifier))
            throw new OpenIdException("callback");
        provider = await discovery.Now(Context.RequestAborted);
        var fields = new Dictionary<string, string?> { ["grant_type"] = "authorization_code", ["code"] = context.Code, ["redirect_uri"] = Callback, [OAuthConstants.CodeVerifierKey] = verifier };
        using var request = new HttpRequestMessage(HttpMethod.Post, provider.TokenEndpoint);
        request.Headers.Accept.Add(new("application/json"));
        if (provider.TokenEndpointAuthMethodsSupported.Contains("client_secret_post"))
            (fields["client_id"], fields["client_secret"]) = (Options.ClientId, Options.ClientSecret);
        else
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{FormEncoded(Options.ClientId)}:{FormEncoded(Options.ClientSecret)}")));
        request.Content = new FormUrlEncodedContent(fields);
        using var answer = await Backchannel.SendAsync(request, Context.RequestAborted);
        if (!answer.IsSuccessStatusCode)
            throw new OpenIdException("token endpoint");
        return OAuthTokenResponse.Success(JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Context.RequestAborted)));
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        if (!tokens.Response!.RootElement.TryGetProperty("id_token", out var token) || token.ValueKind != JsonValueKind.String)
            throw new OpenIdException("id_token missing");
        properties.Items.Remove(NonceKey, out var nonce);
        properties.Items.Remove(UntilKey);
        identity.AddClaims((await idToken.Read(token.GetString()!, nonce, Context.RequestAborted)).Claims());
        return new(new(identity), properties, Scheme.Name);
    }

    private static string FormEncoded(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
