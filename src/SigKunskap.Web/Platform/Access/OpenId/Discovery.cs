using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace SigKunskap.Web.Platform.Access.OpenId;

/// <summary>What the provider says about itself: its addresses and its keys. Kept for half a day, and asked for anew when it signs with a key that is not known.</summary>
internal sealed class Discovery(OpenIdSettings settings, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan BetweenRefreshes = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim refreshing = new(1, 1);
    private ConfigurationManager<OpenIdConnectConfiguration>? known;
    private DateTimeOffset refreshedAt = DateTimeOffset.MinValue;

    /// <summary>For everything that is said to the provider. A redirect is not followed: it would take the portal's secret along.</summary>
    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = 1_000_000,
    };

    public Task<OpenIdConnectConfiguration> Now(CancellationToken cancel) => (known ??= New()).GetConfigurationAsync(cancel);

    /// <summary>The keys that a token may be signed with: those of its key id. After a key rollover the provider is asked once.</summary>
    /// <param name="keyId">The key id that the token names; without one, the provider must have a single key.</param>
    /// <param name="cancel">Ends the asking.</param>
    public async Task<IReadOnlyList<SecurityKey>> Keys(string? keyId, CancellationToken cancel)
    {
        var keys = Matching(await Now(cancel), keyId);
        if (keys.Count > 0)
            return keys;
        await refreshing.WaitAsync(cancel);
        try
        {
            if (clock.GetUtcNow() - refreshedAt >= BetweenRefreshes)
            {
                refreshedAt = clock.GetUtcNow();
                // RequestRefresh would fetch in the background, and whoever waits here needs the new key now.
                var anew = New();
                await anew.GetConfigurationAsync(cancel);
                known = anew;
            }
        }
        finally
        {
            refreshing.Release();
        }

        return Matching(await Now(cancel), keyId);
    }

    public void Dispose()
    {
        Client.Dispose();
        refreshing.Dispose();
    }

    private static IReadOnlyList<SecurityKey> Matching(OpenIdConnectConfiguration configuration, string? keyId) => string.IsNullOrEmpty(keyId)
        ? [.. configuration.SigningKeys.Take(configuration.SigningKeys.Count == 1 ? 1 : 0)]
        : [.. configuration.SigningKeys.Where(key => key.KeyId == keyId)];

    private ConfigurationManager<OpenIdConnectConfiguration> New() => new(
        $"{settings.Issuer}/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(Client) { RequireHttps = !settings.Authority.IsLoopback },
        new Trusted(settings));

    /// <summary>Only the issuer that was configured is believed, and only at addresses that nobody can listen in on.</summary>
    private sealed class Trusted(OpenIdSettings settings) : IConfigurationValidator<OpenIdConnectConfiguration>
    {
        public ConfigurationValidationResult Validate(OpenIdConnectConfiguration configuration)
        {
            string?[] addresses = [configuration.AuthorizationEndpoint, configuration.TokenEndpoint, configuration.JwksUri];
            var mistake = configuration.Issuer?.TrimEnd('/') != settings.Issuer ? "issuer"
                : !addresses.All(text => Uri.TryCreate(text, UriKind.Absolute, out var address) && OpenIdSettings.IsSafe(address)) ? "addresses"
                : configuration.SigningKeys.Count == 0 ? "keys"
                : null;
            return new() { Succeeded = mistake is null, ErrorMessage = mistake };
        }
    }
}
