using Microsoft.AspNetCore.Authentication.OAuth;

namespace SigKunskap.Web.Platform.Access.OpenId;

/// <summary>The way in by a provider outside, where one is configured. What comes out is somebody on the way in, at <see cref="DonePath"/>.</summary>
public static class OutsideSignIns
{
    public const string Scheme = "utifran", StartPath = "/konto/utifran", CallbackPath = "/konto/utifran/svar", DonePath = "/konto/utifran/klar";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddOutsideSignIns(this IServiceCollection services, PortalSettings settings)
    {
        if (settings.OpenId is not { } provider)
            return services;
        services.AddSingleton(provider).AddSingleton<Discovery>().AddSingleton<IdToken>();
        services.AddAuthentication().AddOAuth<OAuthOptions, OpenIdHandler>(Scheme, options => Configure(options, provider, settings));
        services.AddOptions<OAuthOptions>(Scheme).Configure<Discovery>((options, discovery) => options.Backchannel = discovery.Client);
        return services;
    }

    /// <summary>A link and no form: the portal's pages let no form lead to another site. Starting changes nothing.</summary>
    public static void MapOutsideSignIns(this WebApplication app)
    {
        if (app.Services.GetRequiredService<PortalSettings>().OpenId is null)
            return;
        app.MapGet(StartPath, (string? tillbaka) => Results.Challenge(new() { RedirectUri = Address(DonePath, tillbaka) }, [Scheme])).AllowAnonymous();
    }

    /// <summary>Where a sign-in from outside starts.</summary>
    public static string Start(string? back) => Address(StartPath, back);

    /// <summary>Sends the browser to the page that says, without saying why, that it did not work.</summary>
    internal static async Task Refuse(HttpContext context, string kind)
    {
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("SigKunskap").LogWarning("Inloggning utifrån nekad: {Kind}", kind);
        await OutsideLogin.Forget(context);
        context.Response.Redirect(DonePath);
    }

    private static string Address(string path, string? back) => $"{path}?{SignIns.BackKey}={Uri.EscapeDataString(WayBack.Safe(back))}";

    private static void Configure(OAuthOptions options, OpenIdSettings provider, PortalSettings settings)
    {
        (options.ClientId, options.ClientSecret) = (provider.ClientId, provider.ClientSecret);
        // The provider's own description has the addresses; these are only what the framework insists on.
        (options.AuthorizationEndpoint, options.TokenEndpoint) = (provider.Issuer, provider.Issuer);
        options.CallbackPath = CallbackPath;
        options.SignInScheme = Microsoft.AspNetCore.Identity.IdentityConstants.ExternalScheme;
        options.UsePkce = true;
        options.RemoteAuthenticationTimeout = Patience;
        foreach (var scope in new[] { "openid", "profile", "email" })
            options.Scope.Add(scope);
        var like = PortalCookies.Options(settings, Patience);
        options.CorrelationCookie = new()
        {
            Name = PortalCookies.NameOf("konto-vag", settings),
            Path = like.Path,
            HttpOnly = true,
            IsEssential = true,
            MaxAge = like.MaxAge,
            SameSite = like.SameSite,
            SecurePolicy = like.Secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest,
        };
        options.Events.OnRemoteFailure = async context =>
        {
            await Refuse(context.HttpContext, context.Failure is OpenIdException refused ? refused.Message : "callback");
            context.HandleResponse();
        };
    }
}
