using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Discussions;

/// <summary>Hides what a post says from all but facilitators, or shows it again; once more from the beginning when the writer edited it meanwhile.</summary>
public sealed class HidePost(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <summary>Hides or shows, and says in which discussion; null when there is no such post for this person.</summary>
    public async Task<int?> For(Person by, long id, bool hidden, string? reason, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            if (!by.IsFacilitator || reason?.Length > Discussion.LongestReason || await db.Posts.FirstOrDefaultAsync(p => p.Id == id && p.ErasedAt == null, cancel) is not { } post)
                return null;
            (post.HiddenAt, post.HiddenReason) = (hidden ? post.HiddenAt ?? now : null, hidden ? reason : null);
            if (hidden)
                (await db.Flags.Where(f => f.PostId == id && f.HandledAt == null).ToListAsync(cancel)).ForEach(flag => flag.Handle(now));
            db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = hidden ? "post.hidden" : "post.shown", Subject = $"post {id}", Reason = reason });
            db.TellChanged(post.DiscussionId);
            try
            {
                await db.SaveChangesAsync(cancel);
                return post.DiscussionId;
            }
            catch (DbUpdateConcurrencyException)
            {
                // What the writer did stands, and this is done to that.
                if (attempt == 5)
                    return null;
            }
        }
    }
}
