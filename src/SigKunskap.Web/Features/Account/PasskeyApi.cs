using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Account;

/// <summary>What the browser's module asks for before it asks for a finger or a face. Only our own pages may ask.</summary>
internal static class PasskeyApi
{
    public const string ToAdd = "/konto/losennyckel/ny", ToSignIn = "/konto/losennyckel/in";

    public static void MapPasskeys(this IEndpointRouteBuilder app)
    {
        app.MapPost(ToAdd, async (KeepPasskeys passkeys, CurrentPerson current, HttpContext context) => Json(context, await passkeys.Options((await current.Get(context)).Id)))
            .OnlyFromOurForms().RequireAuthorization(Entrance.Accounts);
        app.MapPost(ToSignIn, async (SignInWithPasskey signIn, HttpContext context) => Json(context, await signIn.Options()))
            .OnlyFromOurForms().AllowAnonymous().RequireRateLimiting(Limits.SignIn);
    }

    private static IResult Json(HttpContext context, string options)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(options, "application/json");
    }
}
