using SigKunskap.Content;

namespace SigKunskap.Web.Features.Network.Areas;

/// <summary>The order in which counties are shown: that of the county codes (Statistics Sweden), from Stockholm to Norrbotten; other names after them.</summary>
public static class Counties
{
    private static readonly string[] ByCode =
    [
        "Stockholms län", "Uppsala län", "Södermanlands län", "Östergötlands län", "Jönköpings län", "Kronobergs län", "Kalmar län", "Gotlands län", "Blekinge län", "Skåne län", "Hallands län",
        "Västra Götalands län", "Värmlands län", "Örebro län", "Västmanlands län", "Dalarnas län", "Gävleborgs län", "Västernorrlands län", "Jämtlands län", "Västerbottens län", "Norrbottens län",
    ];

    public static IComparer<string> Order { get; } = Comparer<string>.Create((one, other) => (Place(one), Place(other)) switch
    {
        var (a, b) when a != b => a - b,
        _ => SwedishOrder.Comparer.Compare(one, other),
    });

    private static int Place(string county) => Array.IndexOf(ByCode, county) is >= 0 and var place ? place : ByCode.Length;
}
