using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Ui.Reading;

namespace SigKunskap.Web.Features.Network.Comments;

/// <summary>Drafts of guidance that are open for comments by the network.</summary>
public sealed class ReadRounds(IDbContextFactory<SigKunskapDb> databases, CommentOnDraft comments, TimeProvider clock)
{
    public const int Most = 100;

    /// <param name="Round">The round, with its draft.</param>
    /// <param name="Own">How much the member has said in it.</param>
    /// <param name="Answered">How much of that is answered.</param>
    public sealed record Row(CommentRound Round, int Own, int Answered);

    /// <summary>How many are open to a member now.</summary>
    public async Task<int> Count(Person person, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.RoundsFor(person, Today).CountAsync(cancel);
    }

    /// <summary>Those that are open and those in which the member has said something, the last day first.</summary>
    public async Task<IReadOnlyList<Row>> All(Person person, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rounds = await db.RoundsReadBy(person, Today).AsNoTracking().Include(round => round.Draft).OrderByDescending(round => round.Until).ThenByDescending(round => round.Id).Take(Most).ToListAsync(cancel);
        var ids = rounds.Select(round => round.Id).ToList();
        var own = await db.DraftComments.Where(comment => comment.MemberId == person.Id && ids.Contains(comment.RoundId)).GroupBy(comment => comment.RoundId).Select(group => new { Round = group.Key, Said = group.Count(), Answered = group.Count(comment => comment.IsTaken != null) }).ToDictionaryAsync(row => row.Round, cancel);
        return [.. rounds.Select(round => own.TryGetValue(round.Id, out var said) ? new Row(round, said.Said, said.Answered) : new(round, 0, 0))];
    }

    /// <returns>Null for a round that the member does not read.</returns>
    public async Task<CommentOnDraft.Shown?> One(Person person, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.RoundsReadBy(person, Today).AnyAsync(round => round.Id == id, cancel) ? await comments.Show(new(null, person.Id), id, cancel) : null;
    }

    /// <returns>Null for a round that is not open to the member.</returns>
    public async Task<CommentOnDraft.Answer?> Save(Person person, int id, TypedComments typed, CancellationToken cancel = default)
    {
        await using (var db = await databases.CreateDbContextAsync(cancel))
        {
            if (!await db.RoundsReadBy(person, Today).AnyAsync(round => round.Id == id, cancel))
                return null;
        }

        return await typed.Save(comments, new(null, person.Id), id, cancel);
    }

    private DateOnly Today => StockholmTime.Today(clock);
}
