using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Areas;

/// <summary>
/// Which areas have solved what: the words of questions whose accepted answer somebody of the area wrote. Only questions that the reader may read
/// count, and an answer written without a name tells nothing of its writer's area.
/// </summary>
public sealed class SolvedQuestions(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    private const int MostWords = 8;

    /// <param name="Text">The word.</param>
    /// <param name="Count">How many questions.</param>
    public sealed record Word(string Text, int Count);

    /// <summary>The words of what an area has answered, the commonest first.</summary>
    public async Task<IReadOnlyList<Word>> Of(Person reader, int area, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var words = await Answered(db, reader).Where(answered => answered.Area == area).Select(answered => new { answered.Tag, answered.Discussion }).Distinct()
            .GroupBy(answered => answered.Tag).Select(group => new { Tag = group.Key, Count = group.Count() }).ToListAsync(cancel);
        return [.. words.OrderByDescending(word => word.Count).ThenBy(word => word.Tag, SwedishOrder.Comparer).Take(MostWords).Select(word => new Word(word.Tag, word.Count))];
    }

    /// <summary>The areas that have answered something with a word.</summary>
    public async Task<IReadOnlySet<int>> Areas(Person reader, string word, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return (await Answered(db, reader).Where(answered => answered.Tag == word).Select(answered => answered.Area).Distinct().ToListAsync(cancel)).ToHashSet();
    }

    private sealed class AnsweredRow
    {
        public int Area { get; init; }

        public int Discussion { get; init; }

        public required string Tag { get; init; }
    }

    private IQueryable<AnsweredRow> Answered(SigKunskapDb db, Person reader) =>
        from discussion in db.DiscussionsFor(reader)
        join post in db.Posts on discussion.AcceptedPostId equals post.Id
        join membership in db.Memberships.Where(Membership.OpensAt(clock.GetUtcNow().UtcDateTime)).Where(m => m.Role != MembershipRole.Guest) on post.AuthorId equals membership.MemberId
        join tag in db.DiscussionTags on discussion.Id equals tag.DiscussionId
        where !post.WithoutName && post.HiddenAt == null && post.ErasedAt == null
        select new AnsweredRow { Area = membership.AreaId, Discussion = discussion.Id, Tag = tag.Tag };
}
