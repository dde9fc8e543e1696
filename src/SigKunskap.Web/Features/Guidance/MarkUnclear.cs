using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;

namespace SigKunskap.Web.Features.Guidance;

/// <summary>Takes in that a reader found a paragraph unclear, and why. The guard reads the reason: it is no place to tell of a young person.</summary>
public sealed class MarkUnclear(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <summary>So many may wait on one page: the form is open to all, and the database is not theirs to fill.</summary>
    public const int MostOnPage = 200;

    /// <param name="Page">The page and the edition that was read.</param>
    /// <param name="Paragraph">The paragraph's id.</param>
    /// <param name="Reason">What is unclear, in one line.</param>
    /// <param name="PointsOutNobody">Whether they say so of what the guard asked about.</param>
    public sealed record Input(ShowPage.Shown Page, string Paragraph, string Reason, bool PointsOutNobody);

    /// <param name="Mistakes">What to mend; nothing is kept until there is none.</param>
    /// <param name="Asks">Whether the guard only asks, so that the reader may say that it points out nobody.</param>
    public sealed record Answer(IReadOnlyList<string> Mistakes, bool Asks = false);

    public async Task<Answer> For(Input input, CancellationToken cancel = default)
    {
        var reason = SingleLine.Of(input.Reason);
        if (reason.Length is 0 or > UnclearMark.LongestReason)
            return new([$"Skriv med en rad vad som är oklart, högst {UnclearMark.LongestReason} tecken."]);
        if (GuardedWords.Of(reason, input.PointsOutNobody) is { Mistakes.Count: > 0 } guarded)
            return new(guarded.Mistakes, guarded.Asks);
        var (address, edition) = (input.Page.Page.Address, input.Page.Edition);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var page = await db.GuidancePages.Where(p => p.Topic == address.Topic && p.Slug == address.Slug).Select(p => p.Id).SingleAsync(cancel);
        if (await db.UnclearMarks.CountAsync(mark => mark.PageId == page, cancel) >= MostOnPage)
            return new(["Så många har redan sagt att sidan är oklar att inga fler tas emot just nu. Redaktionen har dem att gå igenom."]);
        db.UnclearMarks.Add(new() { PageId = page, EditionNumber = edition.Number, ParagraphId = input.Paragraph, Reason = reason, MarkedOn = StockholmTime.Today(clock) });
        await db.SaveChangesAsync(cancel);
        return new([]);
    }
}
