using Microsoft.AspNetCore.HttpOverrides;

namespace SigKunskap.Web.Platform;

/// <summary>
/// With an address of its own (<c>Site:Address</c>) the portal stands behind something that takes the encryption off and says so in
/// <c>X-Forwarded-Proto</c> and <c>X-Forwarded-For</c>. It is believed from the same machine and from <c>Site:Proxies</c>, and one step only.
/// </summary>
public static class BehindProxy
{
    public static void UseProxyHeaders(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<PortalSettings>();
        if (settings.SiteAddress is null)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedFor, ForwardLimit = 1 };
        foreach (var proxy in settings.Proxies)
            options.KnownProxies.Add(proxy);
        app.UseForwardedHeaders(options);
    }
}
