using System.Globalization;
using System.Threading.RateLimiting;

namespace SigKunskap.Web.Platform;

/// <summary>How often the same address may send the forms that somebody could guess at, or have a PDF made. Reading is never limited here.</summary>
public static class Limits
{
    /// <summary>Forms that let somebody in.</summary>
    public const string SignIn = "sign-in";

    /// <summary>What anybody may send without an account: reports of a problem, marks on a paragraph.</summary>
    public const string Reports = "reports";

    /// <summary>What is sent from the pages that a link in a letter opens: its key is guessed by nobody, and everybody may press a button now and then.</summary>
    public const string Letters = "letters";

    /// <summary>What a script sends while somebody types: an office of editors may share one address.</summary>
    public const string Typing = "typing";

    /// <summary>PDF, each of which is a program that runs.</summary>
    public const string Papers = "papers";

    private const int DefaultSignIns = 20, ReportsPerMinute = 6, LettersPerMinute = 60, TypedPerMinute = 1_200, PapersPerMinute = 20;

    public static IServiceCollection AddLimits(this IServiceCollection services, PortalSettings settings) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(SignIn, context => For(context, settings.SignInsPerMinute));
        options.AddPolicy(Reports, context => For(context, ReportsPerMinute));
        options.AddPolicy(Letters, context => For(context, LettersPerMinute));
        options.AddPolicy(Typing, context => For(context, TypedPerMinute));
        options.AddPolicy(Papers, context => Of(context, PapersPerMinute));
    });

    private static RateLimitPartition<string> For(HttpContext context, int perMinute) => HttpMethods.IsPost(context.Request.Method)
        ? Of(context, perMinute)
        : RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> Of(HttpContext context, int perMinute) =>
        RateLimitPartition.GetSlidingWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 });

    /// <summary>Reads how many forms that let somebody in one address may send in a minute.</summary>
    public static int Read(IConfiguration configuration, ICollection<string> mistakes) => Number(configuration, "Limits:SignInsPerMinute", DefaultSignIns, mistakes);

    /// <summary>Reads a limit.</summary>
    internal static int Number(IConfiguration configuration, string key, int otherwise, ICollection<string> mistakes)
    {
        if (configuration[key] is not { Length: > 0 } text)
            return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 100_000)
            return number;
        mistakes.Add($"{key}: ”{text}” är inte ett antal mellan 1 och 100000.");
        return otherwise;
    }
}
