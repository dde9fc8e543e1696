using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Publishing.Figures;

/// <summary>
/// How long agencies take to sign: from the day a text was approved at review, which is when they are asked, to their signature on that
/// text. Per agency, and only where enough signatures lie behind that the figure is nobody's own.
/// </summary>
public sealed class SigningPace(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    public const int Least = 5, Days = 365;

    /// <param name="Agency">The agency's key.</param>
    /// <param name="Median">Days from asked to signed, over the last year; null where it has signed fewer than five texts.</param>
    /// <param name="Waiting">Texts that it is asked to sign and has not.</param>
    /// <param name="Longest">How many days the longest of them has waited.</param>
    public sealed record Row(string Agency, double? Median, int Waiting, int Longest);

    /// <summary>The agencies that have signed or are asked to, the slowest first.</summary>
    public async Task<IReadOnlyList<Row>> For(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (now, library) = (clock.GetUtcNow().UtcDateTime, living.Now);
        var since = now.AddDays(-Days);
        var signed = await db.DraftSignatures.Where(signature => signature.At >= since).Select(signature => new { signature.Agency, signature.At, Asked = db.DraftReviews.Where(review => review.DraftId == signature.DraftId && review.Revision == signature.Revision && review.Approved && review.At <= signature.At).Max(review => (DateTime?)review.At) }).ToListAsync(cancel);
        var medians = signed.Where(one => one.Asked is not null).GroupBy(one => one.Agency).Where(group => group.Count() >= Least).ToDictionary(group => group.Key, group => MedianOf([.. group.Select(one => (one.At - one.Asked!.Value).TotalDays).Order()]));
        var waiting = (await db.ReadAll(db.GuidanceDrafts.Where(draft => draft.State == DraftState.Signing), cancel)).SelectMany(part => Waiting(part, library, now)).ToLookup(one => one.Agency, one => one.Days);
        return [.. signed.Select(one => one.Agency).Concat(waiting.Select(group => group.Key)).Distinct()
            .Select(agency => new Row(agency, medians.TryGetValue(agency, out var median) ? median : null, waiting[agency].Count(), waiting[agency].DefaultIfEmpty().Max()))
            .OrderByDescending(row => row.Median ?? -1).ThenByDescending(row => row.Longest).ThenBy(row => library.AgencyName(row.Agency), SwedishOrder.Comparer)];
    }

    /// <summary>The middle one; of an even number the mean of the two in the middle.</summary>
    /// <param name="ordered">At least one, the least first.</param>
    public static double MedianOf(IReadOnlyList<double> ordered) => (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;

    private IEnumerable<(string Agency, int Days)> Waiting(DraftParts part, Library library, DateTime now)
    {
        if (part.Reviews.LastOrDefault(review => review.Revision == part.Draft.Revision && review.Approved) is not { } asked)
            return [];
        var standing = new DraftStanding(part, library, StockholmTime.Today(clock));
        return standing.MustSign.Where(agency => standing.Said.GetValueOrDefault(agency)?.Revision != part.Draft.Revision).Select(agency => (agency, (int)(now - asked.At).TotalDays));
    }
}
