using SigKunskap.Web.Features.Tools.Sheets;

namespace SigKunskap.Web.Features.Tools.Consent;

/// <summary>The lines to sign on.</summary>
public static class ConsentSignatures
{
    public static IEnumerable<SheetPart> Of(ConsentForm form)
    {
        yield return new SheetHeading(form.VeryPlain ? "Skriv under här" : "Underskrift");
        yield return new SheetLines([.. Signers(form).SelectMany(who => new[] { $"{who}, underskrift", "Namn och datum" })]);
    }

    private static IEnumerable<string> Signers(ConsentForm form)
    {
        if (form.Signers.HasYoung())
            yield return form.VeryPlain ? "Du som är ung" : "Den unge";
        for (var number = 1; number <= form.Signers.Guardians(); number++)
            yield return form.Signers.Guardians() == 1 ? "Vårdnadshavare" : $"Vårdnadshavare {number}";
    }
}
