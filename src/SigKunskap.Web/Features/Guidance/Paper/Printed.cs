using System.Globalization;
using SigKunskap.Content.Editions;

namespace SigKunskap.Web.Features.Guidance.Paper;

/// <summary>A page on paper.</summary>
/// <param name="Shown">The page and the edition, as on the screen.</param>
/// <param name="IsCard">Whether it is the page's card alone.</param>
public sealed record Printed(ShowPage.Shown Shown, bool IsCard)
{
    public LibraryPage Page => Shown.Page;

    public PageEdition Edition => Shown.Edition;

    /// <summary>What the file is called: <c>vem-samtycker-utgava-3.pdf</c>.</summary>
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"{Page.Address.Slug}{(IsCard ? "-kort" : "")}-utgava-{Edition.Number}.pdf");
}
