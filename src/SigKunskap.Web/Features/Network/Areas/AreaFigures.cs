using SigKunskap.Web.Data.Network.Profiles;
using SigKunskap.Web.Ui.Components;

namespace SigKunskap.Web.Features.Network.Areas;

/// <summary>Counts of areas, never of people. Only pages that their areas have confirmed within a year are counted, and it is said of how many.</summary>
/// <param name="Confirmed">How many are confirmed.</param>
/// <param name="All">Of how many.</param>
/// <param name="ByCounty">Confirmed by county, in the order of counties; a county without any is there with none.</param>
/// <param name="ByForm">Confirmed by form.</param>
public sealed record AreaFigures(int Confirmed, int All, IReadOnlyList<ChartPoint> ByCounty, IReadOnlyList<ChartPoint> ByForm)
{
    public static AreaFigures Of(IReadOnlyList<AreaRegister.Entry> entries)
    {
        var confirmed = entries.Where(entry => entry.Standing.IsConfirmed).ToList();
        return new(
            confirmed.Count,
            entries.Count,
            [.. entries.Select(entry => entry.Area.Region).Distinct().Order(Counties.Order).Select(county => new ChartPoint(county, confirmed.Count(entry => entry.Area.Region == county)))],
            [.. AreaTerms.Form.All.Select(form => new ChartPoint(form.Text, confirmed.Count(entry => entry.Profile.Form == form.Value))), new("Uppgift saknas", confirmed.Count(entry => entry.Profile.Form is null))]);
    }
}
