using SigKunskap.Content.Consent;

namespace SigKunskap.Web.Features.Tools.Consent;

/// <summary>Advice on what was chosen. It refuses nothing: the choice is theirs who ask for the consent.</summary>
public static class ConsentAdvice
{
    private const int LongInMonths = 12;

    public static IEnumerable<string> On(ConsentForm form, ConsentTexts texts, DateOnly today)
    {
        if (IsLong(form, today))
            yield return $"Tiden är längre än {LongInMonths} månader. Ni får välja den, men ett samtycke ska gå att överblicka för den som ger det. Vårt förslag är högst sex månader och en ny fråga sedan.";
        if (form.LastDay < today)
            yield return "Slutdatum har redan passerat. Välj en senare dag.";
        if (form.Categories.Count == texts.Categories.Count)
            yield return "Ni har valt alla slags uppgifter. Ett samtycke ska vara bestämt: ta bort det ni inte behöver, ni kan fråga igen.";
        if (form.Signers is ConsentSigners.YoungAndOne or ConsentSigners.One)
            yield return "Blanketten har rad för en vårdnadshavare. Har den unge två vårdnadshavare är vårt råd att fråga båda.";
        if (!form.Signers.HasYoung())
            yield return "Den unge skriver inte under. Fråga ändå den unge, och skriv in svaret på blankettens rad.";
    }

    private static bool IsLong(ConsentForm form, DateOnly today) =>
        form.Months > LongInMonths || form.LastDay >= (form.From ?? today).AddMonths(LongInMonths);
}
