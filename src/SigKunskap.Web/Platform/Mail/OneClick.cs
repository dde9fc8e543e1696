namespace SigKunskap.Web.Platform.Mail;

/// <summary>
/// What a mail program sends when somebody presses its button for stopping (RFC 8058), and the button of our own page. It cannot prove that
/// a form was ours; the key in the address proves more, and no other address of the portal asks for less.
/// </summary>
public static class OneClick
{
    /// <summary>Before the page at the same address, which answers when it is read.</summary>
    /// <param name="app">The map of addresses.</param>
    /// <param name="path">The address without its key.</param>
    /// <param name="stop">Stops what a key says; false for a key that is none.</param>
    public static void MapOneClick(this IEndpointRouteBuilder app, string path, Func<HttpContext, string, Task<bool>> stop) => app
        .MapPost($"{path}/{{key}}", (string key, HttpContext context) => For(path, key, stop, context)).AllowAnonymous().DisableAntiforgery().WithOrder(-1);

    private static async Task<IResult> For(string path, string key, Func<HttpContext, string, Task<bool>> stop, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!await stop(context, key))
            return Results.Text("Länken går inte att använda.", statusCode: StatusCodes.Status404NotFound);
        // A mail program reads no page and follows no redirect.
        return context.Request.HasFormContentType && context.Request.ContentLength < 1_000 && (await context.Request.ReadFormAsync(context.RequestAborted)).ContainsKey("sida")
            ? Results.Redirect($"{path}/{key}?klart=1")
            : Results.Text("Du får inga fler sådana brev.");
    }
}
