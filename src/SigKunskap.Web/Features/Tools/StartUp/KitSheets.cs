using SigKunskap.Content.StartUp;
using SigKunskap.Web.Features.Tools.Sheets;

namespace SigKunskap.Web.Features.Tools.StartUp;

/// <summary>The papers of the kit, in the order in which somebody new needs them.</summary>
public static class KitSheets
{
    public const string Title = "Kom igång: samordnarens paket";

    public const string Summary = "Vägen från idé till fungerande social insatsgrupp, månad för månad, och papperen som samordnaren behöver: rollbeskrivning, årshjul och mötesguide. Skriv ut eller hämta som Word.";

    public static readonly IReadOnlyList<string> Keywords = ["starta", "komma igång", "samordnare", "uppdragsbeskrivning", "rollbeskrivning", "årshjul", "mötesguide", "dagordning", "ny på jobbet", "startpaket", "introduktion"];

    /// <summary>Guidance that belongs to the kit.</summary>
    public static readonly IReadOnlyList<string> Guidance = ["starta/starta-en-sig", "starta/styrning-och-overenskommelse", "samordning/samordnaren", "samordning/planera-motet", "samordning/mote-runt-bordet"];

    public static IReadOnlyList<Sheet> Of(CoordinatorKit kit) =>
    [
        new("forsta-manaderna", "De första månaderna",
        [
            new SheetText("Månaderna räknas från dagen då någon har en idé. De är en bedömning, inget krav: gå vidare när det föregående är klart."),
            .. kit.FirstMonths.SelectMany(step => new SheetPart[] { new SheetHeading($"Månad {step.Month}: {step.What}"), new SheetText($"Vem: {step.Who}"), new SheetList([$"Klart när: {step.DoneWhen}"], IsChecklist: true) }),
        ]),
        new("rollbeskrivning", "Samordnarens uppdrag",
        [
            new SheetText("Ett förslag att ändra hos er. Det är ingen regel."),
            new SheetList(kit.Role),
            new SheetLines(["Beslutat av (funktion)", "Datum"]),
        ]),
        new("arshjul", "Årshjul",
        [
            new SheetText("Vad samordnaren gör när. Flytta det som inte passar hos er."),
            .. kit.Year.SelectMany(month => new SheetPart[] { new SheetHeading(month.Name), new SheetList(month.Tasks, IsChecklist: true) }),
        ]),
        new("motesguide", "Mötesguide",
        [
            new SheetText("För den som leder mötet. Skriv aldrig namn på det här bladet."),
            new SheetHeading("Före mötet"),
            new SheetList(kit.Meeting.Before, IsChecklist: true),
            new SheetHeading("Under mötet"),
            new SheetList(kit.Meeting.During, IsChecklist: true),
            new SheetHeading("Efter mötet"),
            new SheetList(kit.Meeting.After, IsChecklist: true),
        ]),
    ];
}
