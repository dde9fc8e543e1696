using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Platform.Access;

/// <summary>ASP.NET Core Identity on the portal's own tables, and the cookies that carry a sign-in.</summary>
public static class SignIns
{
    public const string SignInPath = "/konto/logga-in", CodePath = "/konto/kod", AccountPath = "/konto", SecurityPath = "/konto/sakerhet", BackKey = "tillbaka";

    /// <summary>A working day; it is renewed while it is used.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    public static IServiceCollection AddSignIns(this IServiceCollection services, PortalSettings settings)
    {
        services.AddIdentityCore<Member>(Rules)
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider)
            .AddPasswordValidator<UncommonPassword>();
        services.AddSingleton<LastSeen>();
        services.AddScoped<IUserStore<Member>, MemberStore>();
        services.Configure<IdentityPasskeyOptions>(options => PasskeyRules.Set(options, settings));
        services.AddScoped<IUserClaimsPrincipalFactory<Member>, MemberPrincipals>();
        services.AddScoped<IdentityErrorDescriber, SwedishIdentityErrors>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options => Application(options, settings))
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options => Passing(options, settings, "konto-steg"))
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, options => Passing(options, settings, "konto-enhet"))
            .AddCookie(IdentityConstants.ExternalScheme, options => Passing(options, settings, "konto-utifran"));
        return services.AddEntrances();
    }

    private static void Rules(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.RequireUniqueEmail = true;
        // Any e-mail address is a user name; what it looks like is judged where it is typed.
        options.User.AllowedUserNameCharacters = "";
        options.Password = new() { RequiredLength = UncommonPassword.Shortest, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 1 };
        options.Lockout = new() { MaxFailedAccessAttempts = 8, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10), AllowedForNewUsers = true };
    }

    private static void Application(CookieAuthenticationOptions options, PortalSettings settings)
    {
        Name(options, settings, "konto");
        options.ExpireTimeSpan = Lasts;
        options.SlidingExpiration = true;
        options.LoginPath = SignInPath;
        options.ReturnUrlParameter = BackKey;
        options.Events.OnRedirectToAccessDenied = Deny;
        options.Events.OnValidatePrincipal = async context =>
        {
            if (await context.HttpContext.RequestServices.GetRequiredService<CurrentPerson>().Find(context.Principal!, context.HttpContext.RequestAborted) is { } person)
                await context.HttpContext.RequestServices.GetRequiredService<LastSeen>().Note(person, context.HttpContext.RequestAborted);
            else
                context.RejectPrincipal();
        };
    }

    /// <summary>For a step on the way in; gone within minutes.</summary>
    private static void Passing(CookieAuthenticationOptions options, PortalSettings settings, string name)
    {
        Name(options, settings, name);
        options.ExpireTimeSpan = TimeSpan.FromMinutes(10);
    }

    private static void Name(CookieAuthenticationOptions options, PortalSettings settings, string name)
    {
        var like = PortalCookies.Options(settings);
        options.Cookie.Name = PortalCookies.NameOf(name, settings);
        options.Cookie.SameSite = like.SameSite;
        options.Cookie.SecurePolicy = like.Secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    /// <summary>Somebody who belongs nowhere is told so on their own page; for others what they may not see does not exist.</summary>
    private static async Task Deny(RedirectContext<CookieAuthenticationOptions> context)
    {
        var person = await context.HttpContext.RequestServices.GetRequiredService<CurrentPerson>().Find(context.HttpContext.User, context.HttpContext.RequestAborted);
        if (person is { MustSecure: true })
            context.Response.Redirect(SecurityPath);
        else if (person is { IsMember: false })
            context.Response.Redirect(AccountPath);
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
