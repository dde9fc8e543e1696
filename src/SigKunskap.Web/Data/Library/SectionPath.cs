using SigKunskap.Content.Law;

namespace SigKunskap.Web.Data.Library;

/// <summary>A section as its address names it: <c>sol/19/1</c>.</summary>
public static class SectionPath
{
    public static string Of(Statute statute, Section section) => $"{statute.Slug}/{section.Number.Path}";

    /// <summary>The section; null when the library has none there.</summary>
    public static (Statute Statute, Section Section)? Find(LawLibrary law, string path) =>
        path.Split('/', 2) is [var slug, var number] && law.BySlug(slug) is { } statute && statute.Sections.FirstOrDefault(section => section.Number.Path == number) is { } section
            ? (statute, section)
            : null;
}
