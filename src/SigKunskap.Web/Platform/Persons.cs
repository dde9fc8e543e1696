using System.Text.RegularExpressions;

namespace SigKunskap.Web.Platform;

/// <summary>Whether a request looks like a person reading: what programs ask for is not counted.</summary>
public static partial class Persons
{
    public static bool Ask(HttpContext? context) =>
        context is not null && !HeadRequests.IsHead(context)
        && context.Request.Headers.UserAgent.ToString() is var agent && agent.StartsWith("Mozilla/", StringComparison.Ordinal) && !Program().IsMatch(agent)
        && !context.Request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.Ordinal);

    [GeneratedRegex("bot|crawl|spider|slurp|preview|monitor|scan|lighthouse", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Program();
}
