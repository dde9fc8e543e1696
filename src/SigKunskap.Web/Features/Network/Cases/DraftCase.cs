using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Drafts;
using SigKunskap.Web.Features.Network.Writing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Cases;

/// <summary>Makes a draft of a filled-in template. It lies beside what the writer had begun, and is sent from there.</summary>
public sealed class DraftCase(IDbContextFactory<SigKunskapDb> databases, GuardKnowledge knowledge, SaveDraft drafts)
{
    /// <param name="Case">The template.</param>
    /// <param name="AboutDiagnosis">Whether the question is about a diagnosis.</param>
    /// <param name="Reason">Why what the guard asked about points out nobody.</param>
    public sealed record Input(CaseTemplate Case, bool AboutDiagnosis, string? Reason);

    /// <param name="Draft">The key of the draft; null when none was made.</param>
    /// <param name="Fields">What to mend, by field.</param>
    /// <param name="Others">What to mend besides.</param>
    /// <param name="Guard">What the guard said, when it stopped the template.</param>
    public sealed record Answer(Guid? Draft, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<string> Others, WritingCheck? Guard = null);

    public async Task<Answer> For(Person by, Input input, CancellationToken cancel = default)
    {
        var (filled, none) = (input.Case, new Dictionary<string, string>());
        if (filled.Mistakes() is { Count: > 0 } mistakes)
            return new(null, mistakes, []);
        var check = WritingCheck.Of(await knowledge.Of(by, cancel), input.Reason, ("Vad ni har prövat", filled.Tried), ("Frågan", filled.Question));
        if (check.IsStopped)
            return new(null, none, [], check);
        if (Details(filled, input.AboutDiagnosis, await Places(cancel)) is { Count: > 0 } details)
            return new(null, none, details);
        var key = Guid.NewGuid();
        var saved = await drafts.For(by, new(Draft.OfNew(key), filled.Title(), filled.Text()) { Tags = filled.Tags() }, cancel);
        return saved.SavedAt is null ? new(null, none, [saved.Mistake ?? "Utkastet kunde inte sparas. Försök igen."], saved.Guard) : new(key, none, []);
    }

    private static List<string> Details(CaseTemplate filled, bool aboutDiagnosis, IReadOnlyList<string> places) =>
        [.. new[] { filled.Tried, filled.Question }.SelectMany(text => TellingDetails.In(text, aboutDiagnosis, places)).Distinct()];

    private async Task<IReadOnlyList<string>> Places(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Areas.Select(area => area.Name).ToListAsync(cancel);
    }
}
