using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Tools.Consent;

/// <summary>How long a consent lasts, in words that fit into a sentence.</summary>
public static class ConsentPeriod
{
    public static string InWords(ConsentForm form)
    {
        var from = form.From is { } first ? $"från och med {first.InWords()}" : "från den dag det skrivs under";
        return (form.LastDay, form.Months) switch
        {
            ({ } last, _) => $"{from} till och med {last.InWords()}",
            (_, 1) => $"i en månad {from}",
            (_, { } months) => $"i {months} månader {from}",
            _ => $"{from} till och med det slutdatum som skrivs in för hand",
        };
    }

    public static string ReviewInWords(ConsentForm form) => form.Review is { } day ? $"den {day.InWords()}" : "den dag som skrivs in för hand";
}
