using Microsoft.AspNetCore.Antiforgery;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Account;

/// <summary>What the browser's module asks for before it asks for a finger or a face. Only our own pages may ask.</summary>
internal static class PasskeyApi
{
    public const string ToAdd = "/konto/losennyckel/ny", ToSignIn = "/konto/losennyckel/in";

    public static void MapPasskeys(this IEndpointRouteBuilder app)
    {
        app.MapPost(ToAdd, async (KeepPasskeys passkeys, CurrentPerson current, HttpContext context) => Json(await passkeys.Options((await current.Get(context)).Id)))
            .RequireAuthorization(Entrance.Accounts).AddEndpointFilter(OurOwnPages);
        app.MapPost(ToSignIn, async (SignInWithPasskey signIn) => Json(await signIn.Options()))
            .AllowAnonymous().RequireRateLimiting(Limits.SignIn).AddEndpointFilter(OurOwnPages);
    }

    private static IResult Json(string options) => Results.Text(options, "application/json");

    private static async ValueTask<object?> OurOwnPages(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        call.HttpContext.Response.Headers.CacheControl = "no-store";
        return await call.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(call.HttpContext)
            ? await next(call)
            : Results.StatusCode(StatusCodes.Status400BadRequest);
    }
}
