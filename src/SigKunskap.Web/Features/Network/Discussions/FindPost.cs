using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Discussions;

/// <summary>Finds on which page of its discussion a post stands.</summary>
public sealed class FindPost(IDbContextFactory<SigKunskapDb> databases)
{
    /// <param name="Discussion">The discussion.</param>
    /// <param name="Page">The page, from 1.</param>
    public sealed record Place(int Discussion, int Page);

    /// <summary>The place; null when there is no such post that this person may see.</summary>
    public async Task<Place?> For(Person person, long id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var discussions = db.DiscussionsFor(person).Select(d => d.Id);
        var discussion = await db.Posts.Where(p => p.Id == id && discussions.Contains(p.DiscussionId)).Select(p => (int?)p.DiscussionId).FirstOrDefaultAsync(cancel);
        return discussion is null ? null : new(discussion.Value, (await db.Posts.CountAsync(p => p.DiscussionId == discussion && p.Id < id, cancel) / ShowDiscussion.PageSize) + 1);
    }
}
