using SigKunskap.Content.Editions;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Guidance;

/// <summary>How a paragraph is cited in a decision or a report: title, paragraph, edition, dates and permanent address.</summary>
public static class ParagraphCitation
{
    public static string Of(LibraryPage page, PageEdition edition, int number, string address) =>
        $"SigKunskap, ”{edition.Front.Title}”, stycke {number}, utgåva {edition.Number} (gäller från {edition.Front.ValidFrom.InWords()}, kontrollerad {edition.Front.CheckedOn.InWords()}), {address}";
}
