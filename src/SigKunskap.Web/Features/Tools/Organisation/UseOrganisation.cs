using SigKunskap.Web.Data.Library;

namespace SigKunskap.Web.Features.Tools.Organisation;

/// <summary>
/// Who has let the browser remember how their municipality is organised comes to a tool with those answers in the address, where they can be
/// seen and changed. The pages themselves stay the same for everybody, and can be kept in the cache.
/// </summary>
public static class UseOrganisation
{
    public static void UseRememberedOrganisation(this WebApplication app)
    {
        var (remembered, living) = (app.Services.GetRequiredService<RememberedOrganisation>(), app.Services.GetRequiredService<LivingLibrary>());
        app.Use((context, next) =>
        {
            if (WithOrganisation(context.Request) is not { } address)
                return next(context);
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Redirect(address);
            return Task.CompletedTask;
        });

        string? WithOrganisation(HttpRequest request)
        {
            if (!HttpMethods.IsGet(request.Method) || request.Cookies.Count == 0 || !request.Path.StartsWithSegments("/verktyg", out var rest) || rest.Value is not ['/', .. var name])
                return null;
            if (living.Now.Flows.FirstOrDefault(flow => flow.Name == name) is not { } flow || request.Query.Keys.Any(key => key != ToolAddress.EmbeddedKey))
                return null;
            var answers = remembered.Of(request).Where(answer => flow.FindQuestion(answer.Key) is { IsProfile: true } question && question.PlaceOf(answer.Value) >= 0);
            var address = new ToolAddress(name, [.. answers.Select(answer => (answer.Key, answer.Value))], request.Query[ToolAddress.EmbeddedKey] == "1");
            return address.Answers.Count > 0 ? address.ToString() : null;
        }
    }
}
