using Microsoft.AspNetCore.Diagnostics;

namespace SigKunskap.Web.Platform;

/// <summary>
/// Pages for what went wrong: not found, wrong question, our own failure with a reference that the log has too. The log gets the kind of
/// failure and where it happened, never what somebody wrote.
/// </summary>
public static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/fel/500", CreateScopeForErrors = true, AllowStatusCode404Response = true });
        app.Use(Note);
        app.UseStatusCodePagesWithReExecute("/fel/{0}", createScopeForStatusCodePages: true);
        app.Use((context, next) =>
        {
            if (IsMachine(context.Request.Path) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            return next(context);
        });
        app.UseKeptForms();
        // After the error pages, so that they find their own endpoint.
        app.UseRouting();
    }

    /// <summary>Machines get a status and no page.</summary>
    private static bool IsMachine(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/halsa") || path.StartsWithSegments("/css");

    private static async Task Note(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("SigKunskap");
            log.LogError("Fel {Reference} på {Path}: {Failure}\n{Trace}", context.TraceIdentifier, context.GetEndpoint()?.DisplayName, failure.GetType().FullName, failure.StackTrace);
            throw;
        }
    }
}
