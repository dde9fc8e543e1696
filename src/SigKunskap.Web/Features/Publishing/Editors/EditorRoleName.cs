using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Features.Publishing.Editors;

/// <summary>What the roles of editors are called.</summary>
public static class EditorRoleName
{
    public static string Of(EditorRole role) => role switch
    {
        EditorRole.Writer => "skribent",
        EditorRole.Signer => "undertecknare",
        _ => "utgivare",
    };

    /// <summary>What somebody in the role does.</summary>
    public static string Does(EditorRole role) => role switch
    {
        EditorRole.Writer => "Skribent: skriver och granskar",
        EditorRole.Signer => "Undertecknare: undertecknar också för myndigheten",
        _ => "Utgivare: bestämmer också när sidor publiceras, och vilka som är redaktörer",
    };
}
