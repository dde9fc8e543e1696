using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Newsletter.Editing;

/// <summary>The newsletter speaks for the portal, so whoever may publish for any agency makes it, and nobody else.</summary>
internal static class IssueRights
{
    public static bool MakesNewsletter(this Editor editor) => editor.Where(EditorRole.Publisher).Any();
}
