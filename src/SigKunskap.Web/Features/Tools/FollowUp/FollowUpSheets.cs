using SigKunskap.Content.FollowUp;
using SigKunskap.Web.Features.Tools.Sheets;

namespace SigKunskap.Web.Features.Tools.FollowUp;

/// <summary>The template on paper: how to use it, and a sheet for each group with what every figure means and cannot mean.</summary>
public static class FollowUpSheets
{
    public static IReadOnlyList<Sheet> Of(IReadOnlyList<Indicator> picked) =>
    [
        new("mall", "Mall för lokal uppföljning",
        [
            new SheetText("Mallen är tom och ska fyllas i hos er. Räkna verksamheten, aldrig personer: inga namn, personnummer, exakta datum eller berättelser om någon enskild."),
            new SheetLines(["Verksamhet", "Period och brytdag", "Räknat av (funktion)", "Visas för"]),
            new SheetHeading("Det här räknar vi"),
            new SheetList([.. picked.Select(indicator => indicator.Question)]),
            new SheetHeading("Innan någon annan får se siffrorna"),
            new SheetList(
            [
                "Små tal är dolda, och även den siffra som annars avslöjar dem.",
                "Nämnaren, brytdagen och det som siffran inte kan visa står bredvid siffran.",
                "Vi har räknat på samma sätt som förra gången, eller skrivit vad som är ändrat.",
                "Texten lovar inte att arbetet har haft en effekt för enskilda.",
            ], IsChecklist: true),
        ]),
        .. picked.GroupBy(indicator => indicator.Group).Select(group => new Sheet(group.Key, IndicatorFile.GroupNames[group.Key], [.. group.SelectMany(Parts)])),
    ];

    /// <summary>What is said of an indicator, by name; the same in the file of figures.</summary>
    public static IEnumerable<(string Name, string Text)> Facts(Indicator indicator) => new[]
    {
        ("Mått", indicator.Measure),
        ("Definition", indicator.Definition),
        ("Nämnare", indicator.Denominator),
        ("Källa", indicator.Source ?? ""),
        ("När", indicator.When ?? ""),
        ("Kan inte visa", indicator.CannotShow),
        ("Små tal", indicator.SmallNumbers ?? ""),
    };

    private static IEnumerable<SheetPart> Parts(Indicator indicator) =>
    [
        new SheetHeading(indicator.Question),
        .. Facts(indicator).Where(fact => fact.Text.Length > 0).Select(fact => new SheetText($"{fact.Name}: {fact.Text}")),
        new SheetLines(["Antal", "Av (nämnare)"]),
    ];
}
