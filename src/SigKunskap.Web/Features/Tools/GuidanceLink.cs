using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;

namespace SigKunskap.Web.Features.Tools;

/// <summary>A page, or a paragraph of it, that an outcome rests on.</summary>
/// <param name="Page">The page.</param>
/// <param name="Number">The paragraph's number, or null for the whole page.</param>
/// <param name="Address">Where it is.</param>
public sealed record GuidanceLink(LibraryPage Page, int? Number, string Address)
{
    /// <summary>Reads <c>anmalan/nar</c> or <c>anmalan/nar#p3</c>; null when the library has no such page now.</summary>
    public static GuidanceLink? Of(string text, Content.Library library)
    {
        var parts = text.Split('#', 2);
        if (!PageAddress.TryParse(parts[0], out var address) || library.Find(address) is not { } page)
            return null;
        var paragraph = parts.Length == 1 ? null : page.Newest.Content.Paragraphs.FirstOrDefault(paragraph => page.Newest.IdOf(paragraph) == parts[1]);
        return new(page, paragraph?.Number, paragraph is null ? page.Address.Path : $"{page.Address.Path}#{parts[1]}");
    }
}
