using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Features.Publishing.Trails;

/// <summary>How one edition came to be.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Note">What it changed.</param>
/// <param name="Draft">The draft that became it; null for one that came otherwise.</param>
public sealed record Trail(PageEdition Edition, ChangeNote Note, Trail.FromDraft? Draft)
{
    /// <summary>Who had said what of exactly this edition.</summary>
    public IReadOnlyList<EditionSignature> Signatures { get; init; } = [];

    /// <summary>That it took the page out of force at once, or null.</summary>
    public Withdrawal? Withdrew { get; init; }

    /// <summary>Who agreed with that afterwards.</summary>
    public IReadOnlyList<string> Agreed { get; init; } = [];

    /// <summary>Who put the page back with it, or null.</summary>
    public string? RestoredBy { get; init; }

    /// <summary>Whether it came in a file.</summary>
    public bool IsFromFile { get; init; }

    /// <param name="Id">The draft.</param>
    /// <param name="Sees">Whether the one who asks sees it.</param>
    /// <param name="BegunBy">Who began it.</param>
    /// <param name="BegunAt">When.</param>
    /// <param name="Texts">Who saved which of its texts, in order.</param>
    /// <param name="Reviews">What others said of them, in order.</param>
    /// <param name="Release">The release that it went live with, and who decided when; null where there was none.</param>
    public sealed record FromDraft(int Id, bool Sees, string BegunBy, DateTime BegunAt, IReadOnlyList<Text> Texts, IReadOnlyList<DraftReview> Reviews, LiveWith? Release);

    /// <param name="Number">The text's number.</param>
    /// <param name="By">Who saved it.</param>
    /// <param name="At">When.</param>
    public sealed record Text(int Number, string By, DateTime At);

    /// <param name="Title">The release's title.</param>
    /// <param name="DecidedBy">Who said when it goes live; null where nobody noted it.</param>
    /// <param name="DecidedAt">When they said so.</param>
    public sealed record LiveWith(string Title, string? DecidedBy, DateTime? DecidedAt);
}
