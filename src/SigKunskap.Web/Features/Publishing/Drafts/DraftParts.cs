using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Features.Publishing.Drafts;

/// <summary>What belongs to a draft, read from the database at one moment.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Revision">Its newest text.</param>
/// <param name="Authors">Everybody who has saved a text of it.</param>
/// <param name="Reviews">What was said of its texts, oldest first.</param>
/// <param name="Signatures">What agencies have said of its texts, oldest first.</param>
public sealed record DraftParts(GuidanceDraft Draft, DraftRevision Revision, IReadOnlySet<int> Authors, IReadOnlyList<DraftReview> Reviews, IReadOnlyList<DraftSignature> Signatures)
{
    /// <summary>The agencies that a text names: its owner first, then those behind it.</summary>
    public static IReadOnlyList<string> MustSign(string owner, FrontMatter? front) => [.. (front?.Signers ?? []).Prepend(owner).Distinct()];

    /// <summary>Everybody that a text concerns.</summary>
    public static IEnumerable<string> Concerned(string owner, FrontMatter? front) =>
        front is null ? [owner] : front.Signers.Concat(front.NotAsked).Concat(front.Differing).Append(front.Owner).Append(owner).Distinct();
}
