using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Platform;

/// <summary>
/// On an open answer that is not worth keeping here but may be kept elsewhere: the same ETag as public pages have, so that whoever has the
/// answer already is told so.
/// </summary>
internal sealed class StandsUntilTheLibraryChanges(LivingLibrary library, TimeProvider clock) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var mark = PublicCaching.Mark(library, clock);
        var headers = context.HttpContext.Response.Headers;
        headers.ETag = mark;
        headers.CacheControl = "no-cache";
        return context.HttpContext.Request.Headers.IfNoneMatch.Contains(mark) ? Results.StatusCode(StatusCodes.Status304NotModified) : await next(context);
    }
}
