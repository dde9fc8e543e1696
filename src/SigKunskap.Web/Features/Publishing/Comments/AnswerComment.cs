using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Drafts;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Comments;

/// <summary>The organisation answers a comment: taken in or not, and why. Whoever made it reads the answer where they made it.</summary>
public sealed class AnswerComment(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <param name="Mistake">Why nothing happened, in words; null when it did.</param>
    public sealed record Answer(string? Mistake = null);

    /// <param name="by">An editor of the page's owner.</param>
    /// <param name="draftId">The draft.</param>
    /// <param name="id">The comment.</param>
    /// <param name="seen">The version that the editor read: what is said anew meanwhile is not answered unread.</param>
    /// <param name="isTaken">Whether it is taken in.</param>
    /// <param name="why">Why; needed where it is not.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Null for a draft they do not see, and for a comment that is none of it.</returns>
    public async Task<Answer?> For(Editor by, int draftId, int id, int seen, bool isTaken, string why, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.DraftsFor(by).SingleOrDefaultAsync(draft => draft.Id == draftId, cancel) is not { } draft || await db.DraftComments.SingleOrDefaultAsync(comment => comment.Id == id && db.CommentRounds.Any(round => round.Id == comment.RoundId && round.DraftId == draftId), cancel) is not { } comment)
            return null;
        if (!by.May(draft.Owner, EditorRole.Writer))
            return new("Bara myndigheten som äger sidan svarar på synpunkter.");
        var text = why.ReplaceLineEndings("\n").Trim();
        if (text.Length > DraftComment.LongestAnswer || (!isTaken && text.Length == 0))
            return new($"Skriv varför den inte tas med, högst {DraftComment.LongestAnswer} tecken.");
        if (PointsOut.Somebody(text) is { } finding)
            return new(finding);
        if (comment.Version != seen)
            return new("Synpunkten har ändrats, eller så har någon annan svarat, sedan du öppnade sidan. Läs den igen.");
        var now = clock.GetUtcNow().UtcDateTime;
        comment.Reply(isTaken, text, by.Id, now);
        db.TellOf(draft, "draft.comment-answered", by, now);
        try
        {
            await db.SaveChangesAsync(cancel);
            return new();
        }
        catch (Exception failure) when (failure is DbUpdateConcurrencyException || Database.IsBusy(failure))
        {
            return new("Synpunkten ändrades i samma stund. Läs den igen.");
        }
    }
}
