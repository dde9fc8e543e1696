namespace SigKunskap.Web.Platform;

/// <summary>What every answer tells the browser to refuse. Nothing inline runs, nothing is fetched from elsewhere, nobody frames us.</summary>
public static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    private const string Alone = ContentSecurityPolicy + "'none'";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var origins = app.Services.GetRequiredService<PortalSettings>().EmbedOrigins;
        var embedded = origins.Count == 0 ? Alone : ContentSecurityPolicy + string.Join(' ', origins);
        app.Use((context, next) =>
        {
            Write(context.Response.Headers, Embedding.IsAsked(context.Request) ? embedded : Alone);
            return next(context);
        });
    }

    private static void Write(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        if (policy == Alone)
            headers.XFrameOptions = "DENY";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
