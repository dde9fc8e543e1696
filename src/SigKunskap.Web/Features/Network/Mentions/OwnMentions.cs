using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Mentions;

/// <summary>Where a member is named and has not been to look.</summary>
public sealed class OwnMentions(IDbContextFactory<SigKunskapDb> databases)
{
    private const int Most = 20;

    /// <param name="Post">The post.</param>
    /// <param name="Title">The discussion's title.</param>
    public sealed record Row(long Post, string Title);

    /// <summary>One row for each discussion, with the first post in it that names them.</summary>
    public async Task<IReadOnlyList<Row>> For(Person person, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var unseen = from mention in db.Mentions
                     join post in db.Posts on mention.PostId equals post.Id
                     join discussion in db.DiscussionsFor(person) on post.DiscussionId equals discussion.Id
                     where mention.MemberId == person.Id && mention.SeenAt == null && post.HiddenAt == null && post.ErasedAt == null
                     orderby post.Id
                     select new { post.Id, discussion.Title, post.DiscussionId };
        return [.. (await unseen.Take(200).ToListAsync(cancel)).DistinctBy(row => row.DiscussionId).Take(Most).Select(row => new Row(row.Id, row.Title))];
    }
}
