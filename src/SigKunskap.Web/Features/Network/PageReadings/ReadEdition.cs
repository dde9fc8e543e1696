using System.Globalization;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;

namespace SigKunskap.Web.Features.Network.PageReadings;

/// <summary>Editions of pages as a button carries them: <c>samtycke/vem-samtycker:3 lattlast/samtycke:1</c>. What stood on the page when it was pressed is what is said to be read.</summary>
internal static class ReadEdition
{
    public static string Of(LibraryPage page, PageEdition edition) => $"{page.Address}:{edition.Number}";

    public static string OfNewest(IEnumerable<OwnPageReadings.Row> rows) => string.Join(' ', rows.Select(row => Of(row.Page, row.Page.Newest)));

    /// <summary>The editions that a button carried; what none of ours carries is left out.</summary>
    public static IReadOnlyCollection<(PageAddress Page, int Edition)> Read(string text) => [.. text.Split(' ').Select(One).OfType<(PageAddress, int)>()];

    private static (PageAddress Page, int Edition)? One(string text) =>
        text.Split(':') is [var page, var number] && PageAddress.TryParse(page, out var address) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var edition) ? (address, edition) : null;
}
