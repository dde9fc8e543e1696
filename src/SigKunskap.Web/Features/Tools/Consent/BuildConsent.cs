using Microsoft.Extensions.Primitives;
using SigKunskap.Content.Consent;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Features.Tools.Sheets;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Tools.Consent;

/// <summary>Puts a consent form together from the choices of an address. Nothing of it is kept: the address is all there is.</summary>
public sealed class BuildConsent(LivingLibrary living, TimeProvider clock)
{
    /// <param name="Query">All of the address's query.</param>
    public sealed record Input(IEnumerable<KeyValuePair<string, StringValues>> Query);

    /// <param name="Texts">What it is put together from.</param>
    /// <param name="Form">What was chosen.</param>
    /// <param name="Remarks">What was left out of the address, and advice.</param>
    /// <param name="IsAsked">Whether the sheets were asked for.</param>
    /// <param name="Sheets">The sheets; none while something must still be chosen.</param>
    public sealed record Answer(ConsentTexts Texts, ConsentForm Form, IReadOnlyList<string> Remarks, bool IsAsked, IReadOnlyList<Sheet> Sheets);

    /// <summary>The form; null when the library has no texts for it.</summary>
    public Answer? For(Input input)
    {
        if (living.Now is not { Reference.Consent: { } texts } library)
            return null;
        var query = input.Query.ToList();
        var (form, remarks) = new ReadConsentForm(texts, query, StockholmTime.Today(clock)).Read();
        var sheets = form.IsDefinite ? new ConsentSheets(texts, form, library.Law, StockholmTime.Today(clock)).All() : [];
        return new(texts, form, remarks, query.Exists(pair => pair.Key == ConsentForm.ShowKey && pair.Value == "1"), sheets);
    }
}
