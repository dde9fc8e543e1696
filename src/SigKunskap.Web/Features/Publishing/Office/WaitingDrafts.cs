using SigKunskap.Content;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Office;

/// <summary>What an open draft waits for somebody to do.</summary>
internal static class WaitingDrafts
{
    /// <summary>What it waits for this editor to do, each in words; empty when it waits for others.</summary>
    public static IEnumerable<string> For(Editor by, DraftParts parts, DraftStanding standing, Library library)
    {
        var (draft, owns) = (parts.Draft, by.May(parts.Draft.Owner, EditorRole.Writer));
        if (draft.State == DraftState.InReview && owns && !parts.Authors.Contains(by.Id))
            yield return "Granska";
        if (draft.State == DraftState.Writing && owns && parts.Reviews.LastOrDefault(review => review.Revision == draft.Revision) is { Approved: false } returned)
            yield return $"Rätta: {returned.Comment}";
        if (draft.State != DraftState.Signing)
            yield break;
        foreach (var agency in by.Where(EditorRole.Signer).Where(agency => standing.MustSign.Contains(agency) && !standing.HasSigned(agency) && Differs(standing, draft, agency) is null))
            yield return $"Underteckna för {library.AgencyName(agency)}";
        if (owns && standing.Said.Keys.Any(agency => Differs(standing, draft, agency) is not null))
            yield return "En myndighet håller på annat sätt";
        if (draft.ReleaseId is null && standing.IsReady && by.May(draft.Owner, EditorRole.Publisher))
            yield return "Klart att publicera";
    }

    private static DraftSignature? Differs(DraftStanding standing, GuidanceDraft draft, string agency) =>
        standing.Said.GetValueOrDefault(agency) is { Stand: SignatureStand.Differs } said && said.Revision == draft.Revision ? said : null;
}
