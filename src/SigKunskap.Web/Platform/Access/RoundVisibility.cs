using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Web.Platform.Access;

public static class RoundVisibility
{
    /// <summary>The rounds that a member of the network reads: those that are open to it now. A guest is here for one area.</summary>
    public static IQueryable<CommentRound> RoundsFor(this SigKunskapDb db, Person person, DateOnly today)
    {
        var mayRead = person.IsMember && !person.IsGuest;
        return db.CommentRounds.Where(CommentRound.OpenOn(today)).Where(round => mayRead && round.ToNetwork);
    }

    /// <summary>Those too in which the member has said something, so that they read what was answered.</summary>
    public static IQueryable<CommentRound> RoundsReadBy(this SigKunskapDb db, Person person, DateOnly today)
    {
        var (open, mayRead) = (db.RoundsFor(person, today).Select(round => round.Id), person.IsMember && !person.IsGuest);
        return db.CommentRounds.Where(round => mayRead && (open.Contains(round.Id) || db.DraftComments.Any(comment => comment.RoundId == round.Id && comment.MemberId == person.Id)));
    }

    /// <summary>Whom a key lets in, with the round and its draft; null when it opens nothing, and nobody learns why.</summary>
    public static async Task<RoundReader?> ReaderWith(this SigKunskapDb db, string? key, DateOnly today, CancellationToken cancel)
    {
        if (InvitationKey.HashOf(key) is not { } hash)
            return null;
        var last = today.AddDays(-CommentRound.DaysForReplies);
        return await db.RoundReaders.AsNoTracking().Include(reader => reader.Round).ThenInclude(round => round.Draft)
            .SingleOrDefaultAsync(reader => reader.KeyHash == hash && reader.EndedAt == null && reader.Round.EndedAt == null && reader.Round.Until >= last, cancel);
    }
}
