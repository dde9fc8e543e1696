using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Guidance.Figures;

/// <summary>
/// Counts every page of the guidance that a person was shown, also one that came from the page cache or from their own browser's (304). It
/// stands outside the cache, adds nothing to the answer and is done when the answer has been made: the pages are as easy to keep as before.
/// </summary>
public static class CountReads
{
    private const string Root = "/vagledning/";

    public static void UseReadCounts(this WebApplication app)
    {
        var (library, tally, clock) = (app.Services.GetRequiredService<LivingLibrary>(), app.Services.GetRequiredService<PageTally>(), app.Services.GetRequiredService<TimeProvider>());
        app.Use((context, next) => context.Request.Path.Value is { } path && path.StartsWith(Root, StringComparison.Ordinal) ? Counted(context, next, path[Root.Length..]) : next(context));

        async Task Counted(HttpContext context, RequestDelegate next, string rest)
        {
            await next(context);
            if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified && HttpMethods.IsGet(context.Request.Method) && Persons.Ask(context)
                && PageAddress.TryParse(rest, out var address) && library.Now.Find(address) is not null)
                tally.Read(rest, StockholmTime.Today(clock), IsFromSearch(context.Request));
        }
    }

    /// <summary>Whether our own search page led here. What was searched for stands in that address too, and is not looked at.</summary>
    private static bool IsFromSearch(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var from) && from.AbsolutePath == "/sok" && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
