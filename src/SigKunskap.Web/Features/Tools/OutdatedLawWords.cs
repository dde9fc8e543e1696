using SigKunskap.Content.Flows;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Tools;

/// <summary>Says in words that the law an answer rests on has changed since it was checked.</summary>
public static class OutdatedLawWords
{
    public const string Title = "Lagen har ändrats sedan svaret kontrollerades";

    /// <summary>Follows the section's name: fick ny lydelse 1 juli 2026.</summary>
    public static string Of(OutdatedLaw outdated) => (outdated.Change, outdated.On) switch
    {
        (LawChange.Reworded, { } from) => $"fick ny lydelse {from.InWords()}.",
        (LawChange.Reworded, null) => "har fått en ny lydelse.",
        (LawChange.Ended, { } last) => $"gällde till {last.InWords()}.{Now(outdated)}",
        (LawChange.Ended, null) => $"gäller inte längre.{Now(outdated)}",
        _ => "finns inte längre bland lagrummen.",
    };

    public static string WhatToDo(Outcome outcome) => $"Svaret kontrollerades {outcome.CheckedOn.InWords()} och har inte setts över sedan dess. Läs paragrafen, eller fråga den som kan juridiken hos er, innan du går efter svaret.";

    private static string Now(OutdatedLaw outdated) => outdated.NowIn.Count == 0 ? "" : $" Motsvaras nu av {string.Join(", ", outdated.NowIn)}.";
}
