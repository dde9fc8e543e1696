using Microsoft.AspNetCore.Antiforgery;

namespace SigKunskap.Web.Platform;

/// <summary>For addresses that scripts send a form's fields to: refuses in words what does not prove that the form was ours.</summary>
public static class OurForms
{
    public static RouteHandlerBuilder OnlyFromOurForms(this RouteHandlerBuilder route) => route
        .WithMetadata(new RequireAntiforgeryTokenAttribute())
        .AddEndpointFilter((call, next) => call.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true }
            ? next(call)
            : ValueTask.FromResult<object?>(Results.Text("Formuläret är för gammalt. Läs om sidan.", statusCode: StatusCodes.Status400BadRequest)));
}
