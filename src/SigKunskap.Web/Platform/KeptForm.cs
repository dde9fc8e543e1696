namespace SigKunskap.Web.Platform;

/// <summary>What somebody typed into a form that was refused unread. As unsafe as any text that is sent: it is encoded where it is shown.</summary>
/// <param name="Form">The fields.</param>
/// <param name="IsTooMany">Whether too many came at once; otherwise its proof was too old.</param>
public sealed record KeptForm(IFormCollection Form, bool IsTooMany)
{
    /// <summary>What was typed into a form of this name; null as a rule.</summary>
    public static IFormCollection? Of(HttpContext? context, string form) => context?.Features.Get<KeptForm>() is { } kept && kept.Form["_handler"] == form ? kept.Form : null;
}
