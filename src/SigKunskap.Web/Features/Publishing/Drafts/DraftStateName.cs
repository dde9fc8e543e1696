using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Features.Publishing.Drafts;

/// <summary>What the steps of a draft are called.</summary>
public static class DraftStateName
{
    public static string Of(DraftState state) => state switch
    {
        DraftState.Writing => "Skrivs",
        DraftState.InReview => "Granskas",
        DraftState.Signing => "Undertecknas",
        DraftState.Published => "Publicerat",
        _ => "Lagt åt sidan",
    };
}
