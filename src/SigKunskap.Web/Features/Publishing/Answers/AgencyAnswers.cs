using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Content.PersonalData;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Answers;

/// <summary>
/// The answers that an editor's agencies have verified, those to look at again first. What is said in the network is not shown: an editor
/// need not be in the room. A signer takes back without reading; who verifies anew does it where the answer stands.
/// </summary>
public sealed class AgencyAnswers(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    /// <param name="Mistake">Why nothing was done, in words; null when it was.</param>
    public sealed record Answer(string? Mistake);

    public async Task<IReadOnlyList<AnswerStanding>> For(Editor by, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return [.. (await db.Standing(Standing(db, by), living.Now, StockholmTime.Today(clock), cancel)).OrderByDescending(standing => standing.IsWork)];
    }

    /// <summary>Takes back what an agency has said of an answer, for one of its signers.</summary>
    /// <returns>Null where the editor has no such answer to take back.</returns>
    public async Task<Answer?> Withdraw(Editor by, int id, string reason, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await Standing(db, by).Include(row => row.Post).FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } answer || !by.May(answer.Agency, EditorRole.Signer))
            return null;
        reason = SingleLine.Of(reason);
        if (reason.Length is 0 or > VerifiedAnswer.LongestReason)
            return new($"Skriv varför, högst {VerifiedAnswer.LongestReason} tecken. De som läser svaret ser det.");
        if (PersonalDataGuard.Read(reason, GuardContext.Empty) is [var finding, ..])
            return new($"”{reason.Substring(finding.Start, finding.Length)}”: {finding.Explanation}");
        var now = clock.GetUtcNow().UtcDateTime;
        answer.Withdraw(reason, by.Id, now);
        db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "answer.withdrawn", Subject = $"post {answer.PostId}", Reason = living.Now.AgencyName(answer.Agency) });
        db.Tell(Discussion.Changed, $"{answer.Post.DiscussionId}");
        try
        {
            await db.SaveChangesAsync(cancel);
            return new(null as string);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new("Någon annan ändrade kontrollen i samma stund. Läs sidan igen.");
        }
    }

    /// <summary>Of answers that are hidden or taken away nothing is left to do.</summary>
    private static IQueryable<VerifiedAnswer> Standing(SigKunskapDb db, Editor by)
    {
        var agencies = by.Agencies.Keys.ToList();
        return db.VerifiedAnswers.Where(answer => agencies.Contains(answer.Agency) && answer.WithdrawnAt == null && answer.Post.HiddenAt == null && answer.Post.ErasedAt == null && answer.Post.Discussion.HiddenAt == null);
    }
}
