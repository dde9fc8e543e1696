using SigKunskap.Web.Data.Newsletters;

namespace SigKunskap.Web.Features.Newsletter.Editing;

/// <summary>How far an issue has come, in words.</summary>
internal static class IssueStateName
{
    public static string Of(NewsletterState state) => state switch
    {
        NewsletterState.Draft => "Skrivs",
        NewsletterState.Proposed => "Väntar på godkännande",
        NewsletterState.Sending => "Skickas",
        _ => "Skickat",
    };
}
