using SigKunskap.Content.Law;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Data.Library;

/// <summary>What a section is called where it is shown.</summary>
public static class SectionName
{
    /// <summary>The section in words, 19 kap. 1 § SoL; as it is stored where the library does not have it any more.</summary>
    public static string Of(Content.Library library, VerifiedSection section) =>
        section.Key is { } key && library.Law.Find(key) is { } found ? Of(found.Statute, found.Section) : $"{section.Sfs} {section.Number}";

    public static string Of(Statute statute, Section section) => $"{section.Number.Unbroken}\u00a0{statute.ShortName}";

    /// <summary>Where it stands; null when the library does not have it any more.</summary>
    public static string? Address(Content.Library library, VerifiedSection section) =>
        section.Key is { } key && library.Law.Find(key) is { } found ? $"/lagrum/{SectionPath.Of(found.Statute, found.Section)}" : null;
}
