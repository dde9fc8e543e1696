using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace SigKunskap.Web.Platform;

/// <summary>
/// When a form is refused unread (too many at once, or its proof is too old), the page is shown again with what was typed. Nothing of the form is
/// done: it is asked for as if it had not been sent. Only for forms that this site itself sent, so that no other site can fill a page with its words.
/// </summary>
public static class KeptForms
{
    /// <summary>Stands before the address is found, so that it can be found once more.</summary>
    public static void UseKeptForms(this WebApplication app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status429TooManyRequests or StatusCodes.Status400BadRequest } && IsKept(context) && (context.Response.StatusCode == StatusCodes.Status429TooManyRequests || IsStale(context)))
            await ShowAgain(context, next);
    });

    /// <summary>Stands where the proof has been tried, and refuses what has none before the page would.</summary>
    public static void UseRefusedForms(this WebApplication app) => app.Use((context, next) =>
    {
        if (!IsStale(context) || !IsKept(context))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    private static bool IsStale(HttpContext context) => context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false };

    private static bool IsKept(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && IsForm(context.Request) && context.GetEndpoint()?.Metadata.GetMetadata<KeepsFormAttribute>() is not null && IsFromHere(context.Request);

    /// <summary>Read from the header: the framework refuses to say more of a form whose proof is no good.</summary>
    private static bool IsForm(HttpRequest request) => request.ContentType is { } type && (type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) || type.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase));

    private static bool IsFromHere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
        ? site == "same-origin"
        : string.Equals(request.Headers.Origin.ToString(), $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    private static async Task ShowAgain(HttpContext context, RequestDelegate next)
    {
        // From here on nothing is done with it, and it may be read.
        context.Features.Set<IAntiforgeryValidationFeature>(null);
        context.Features.Set(new KeptForm(await context.Request.ReadFormAsync(context.RequestAborted), context.Response.StatusCode == StatusCodes.Status429TooManyRequests));
        context.Request.Method = HttpMethods.Get;
        context.SetEndpoint(null);
        context.Features.Get<IRouteValuesFeature>()?.RouteValues.Clear();
        // What knows of the first asking, as where it was, must not be asked again.
        var first = context.RequestServices;
        await using var scope = first.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        try
        {
            await next(context);
        }
        finally
        {
            context.RequestServices = first;
        }
    }
}

/// <summary>On a page whose form comes back with what was typed when it is refused unread. The page shows <c>KeptNotice</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeepsFormAttribute : Attribute;
