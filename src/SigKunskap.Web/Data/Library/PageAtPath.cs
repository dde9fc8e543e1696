using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;

namespace SigKunskap.Web.Data.Library;

/// <summary>Finds a page by where it stands in the portal.</summary>
public static class PageAtPath
{
    private const string Root = "/vagledning/";

    /// <summary>The page at a path; null when there is none.</summary>
    public static LibraryPage? At(this Content.Library library, string path) =>
        path.StartsWith(Root, StringComparison.Ordinal) && PageAddress.TryParse(path[Root.Length..], out var address) ? library.Find(address) : null;
}
