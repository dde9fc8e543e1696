using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Features.Publishing.Checks;

internal static class CheckKindName
{
    public static string Of(CheckKind kind) => kind switch
    {
        CheckKind.Review => "Granskning",
        CheckKind.Signature => "Underskrift",
        CheckKind.Law => "Lagrum",
        CheckKind.Tool => "Verktyg",
        CheckKind.Outside => "Länk ut",
        _ => "Länkar och hänvisningar",
    };
}
