namespace SigKunskap.Web.Platform;

/// <summary>
/// How the portal writes its cookies: for this site alone, out of reach for script, and over https with the name that browsers hold to that.
/// Over plain http (a developer's machine) the same cookies go without the prefix.
/// </summary>
public static class PortalCookies
{
    public static IServiceCollection AddPortalCookies(this IServiceCollection services, PortalSettings settings) => services.AddAntiforgery(options =>
    {
        options.Cookie.Name = NameOf("formular", settings);
        options.Cookie.SecurePolicy = SecureAlways(settings) ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        // The portal says the same itself, for every page.
        options.SuppressXFrameOptionsHeader = true;
    });

    /// <summary>A cookie's whole name.</summary>
    public static string NameOf(string name, PortalSettings settings) => SecureAlways(settings) ? "__Host-" + name : name;

    /// <summary>What every cookie has in common.</summary>
    public static CookieOptions Options(PortalSettings settings, TimeSpan? age = null) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = SecureAlways(settings), Path = "/", IsEssential = true, MaxAge = age };

    private static bool SecureAlways(PortalSettings settings) => settings.SiteAddress?.Scheme == Uri.UriSchemeHttps;
}
