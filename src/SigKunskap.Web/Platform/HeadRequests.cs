namespace SigKunskap.Web.Platform;

/// <summary>HEAD is answered as GET without a body, also by pages, which are mapped for GET alone. Link checkers and caches ask so.</summary>
public static class HeadRequests
{
    private static readonly object Asked = new();

    /// <summary>Whether a request that is answered as GET asked with HEAD.</summary>
    public static bool IsHead(HttpContext context) => context.Items.ContainsKey(Asked);

    public static void UseHeadRequests(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        context.Items[Asked] = true;
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        await next(context);
        context.Request.Method = HttpMethods.Head;
    });
}
