using Microsoft.AspNetCore.Authorization;

namespace SigKunskap.Web.Platform.Access;

/// <summary>Who may enter, by name. A folder's <c>_Imports.razor</c> says which of these its pages ask for.</summary>
public static class Entrance
{
    /// <summary>Anybody with an account.</summary>
    public const string Accounts = "konto";

    /// <summary>Whoever belongs to an area, or keeps the network.</summary>
    public const string Members = "medlem";

    /// <summary>Whoever may invite: an area's contact, or a facilitator.</summary>
    public const string Inviters = "inbjudare";

    /// <summary>Those who keep the network.</summary>
    public const string Facilitators = "facilitator";

    /// <summary>Editors of an agency.</summary>
    public const string Editors = "redaktor";

    private static readonly Dictionary<string, Func<Person, bool>> Rules = new()
    {
        [Accounts] = _ => true,
        [Members] = person => person.IsMember,
        [Inviters] = person => person.MayInvite,
        [Facilitators] = person => person.IsFacilitator,
    };

    public static IServiceCollection AddEntrances(this IServiceCollection services)
    {
        services.AddScoped<CurrentPerson>();
        services.AddScoped<IAuthorizationHandler, Doorkeeper>();
        services.AddScoped<CurrentEditor>();
        services.AddScoped<IAuthorizationHandler, CurrentEditor.Doorkeeper>();
        return services.AddAuthorization(options =>
        {
            foreach (var (name, rule) in Rules)
                options.AddPolicy(name, policy => policy.AddRequirements(new MustBe(rule)));
            options.AddPolicy(Editors, policy => policy.AddRequirements(new CurrentEditor.MustEdit()));
        });
    }

    private sealed record MustBe(Func<Person, bool> Rule) : IAuthorizationRequirement;

    private sealed class Doorkeeper(CurrentPerson current) : AuthorizationHandler<MustBe>
    {
        protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, MustBe requirement)
        {
            if (await current.Find(context.User) is { } person && requirement.Rule(person))
                context.Succeed(requirement);
        }
    }
}
