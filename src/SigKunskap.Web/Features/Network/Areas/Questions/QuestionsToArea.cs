using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Areas.Questions;

/// <summary>The questions that were put to an area and that the reader may read.</summary>
public sealed class QuestionsToArea(IDbContextFactory<SigKunskapDb> databases)
{
    public const int Most = 10;

    /// <param name="Rows">The latest.</param>
    /// <param name="Total">How many there are in all.</param>
    /// <param name="Waiting">How many of all that wait for an answer.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, int Waiting);

    /// <param name="Id">The discussion.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Function">Who is asked in the area.</param>
    /// <param name="AskedAt">When it was asked.</param>
    /// <param name="IsSolved">Whether the asker took an answer.</param>
    /// <param name="IsWaiting">Whether nobody else has written in it, and somebody still may.</param>
    /// <param name="IsAnswered">Whether somebody else has written in it.</param>
    public sealed record Row(int Id, string Title, string? Function, DateTime AskedAt, bool IsSolved, bool IsWaiting, bool IsAnswered);

    /// <summary>How a question stands, in words.</summary>
    public static string Words(Row row) => row.IsSolved ? "Löst" : row.IsWaiting ? "Väntar på svar" : row.IsAnswered ? "Besvarad" : "Stängd utan svar";

    public async Task<Answer> Of(Person reader, int area, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        // What is hidden stands in no list, not even a facilitator's.
        var all = from question in db.AreaQuestions
                  join discussion in db.DiscussionsFor(reader) on question.DiscussionId equals discussion.Id
                  where question.AreaId == area && discussion.HiddenAt == null
                  select new { question.Function, Discussion = discussion };
        var waiting = db.WaitingAmong(db.Discussions).Select(d => d.Id);
        var rows = await all.OrderByDescending(one => one.Discussion.StartedAt).ThenByDescending(one => one.Discussion.Id).Take(Most).Select(one => new Row(
            one.Discussion.Id, one.Discussion.Title, one.Function, one.Discussion.StartedAt, one.Discussion.AcceptedPostId != null, waiting.Contains(one.Discussion.Id),
            db.Posts.Any(p => p.DiscussionId == one.Discussion.Id && p.AuthorId != one.Discussion.AuthorId && p.HiddenAt == null && p.ErasedAt == null))).ToListAsync(cancel);
        return rows.Count == 0 ? new([], 0, 0) : new(rows, await all.CountAsync(cancel), await all.CountAsync(one => waiting.Contains(one.Discussion.Id), cancel));
    }
}
