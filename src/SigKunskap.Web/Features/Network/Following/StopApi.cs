namespace SigKunskap.Web.Features.Network.Following;

/// <summary>
/// What a mail program sends when somebody presses its button for stopping (RFC 8058), and the button of our own page. It cannot prove that
/// a form was ours; the key in the address proves more, and this is the only address of the portal that asks for no other proof.
/// </summary>
public static class StopApi
{
    public const string Route = StopLinks.Path + "/{key}";

    /// <summary>Before the page at the same address, which answers when it is read.</summary>
    public static void MapStopping(this IEndpointRouteBuilder app) => app.MapPost(Route, For).AllowAnonymous().DisableAntiforgery().WithOrder(-1);

    private static async Task<IResult> For(string key, StopLetters stop, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!await stop.For(key, context.RequestAborted))
            return Results.Text("Länken går inte att använda. Logga in för att välja vilka brev du får.", statusCode: StatusCodes.Status404NotFound);
        // A mail program reads no page and follows no redirect.
        return context.Request.HasFormContentType && context.Request.ContentLength < 1_000 && (await context.Request.ReadFormAsync(context.RequestAborted)).ContainsKey("sida")
            ? Results.Redirect($"{StopLinks.Path}/{key}?klart=1")
            : Results.Text("Du får inga fler sådana brev.");
    }
}
