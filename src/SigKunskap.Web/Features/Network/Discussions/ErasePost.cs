using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Drafts;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Discussions;

/// <summary>
/// "Jag råkade": takes a text away from page and history for good, and with the text that opens a discussion its title and words. The writer
/// does it with their own, and a facilitator with any. What it said is nowhere afterwards; that it happened is in the log.
/// </summary>
public sealed class ErasePost(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    private const int MostAttempts = 50;

    /// <summary>What a discussion is called when the text that opened it was taken away.</summary>
    public const string TitleAfterwards = "Rubriken är borttagen";

    /// <param name="IsOwn">Whether the person wrote it.</param>
    /// <param name="Opens">Whether it opens its discussion, so that the title goes with it.</param>
    public sealed record Found(bool IsOwn, bool Opens);

    /// <summary>A text that this person may take away; null when there is none.</summary>
    public async Task<Found?> Find(Person by, long id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Erasable(db, by, id).Select(p => new Found(p.AuthorId == by.Id, !db.Posts.Any(earlier => earlier.DiscussionId == p.DiscussionId && earlier.Id < p.Id))).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Takes it away, and says in which discussion; null when there is no such text for this person. It wins over whatever else is done at the same moment.</summary>
    public async Task<int?> For(Person by, long id, CancellationToken cancel = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Erase(by, id, cancel);
            }
            catch (Exception failure) when (attempt < MostAttempts && Database.IsLostRace(failure))
            {
                // Somebody changed or threw away a draft that quotes it; what they left is read anew.
            }
        }
    }

    private async Task<int?> Erase(Person by, long id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Claims the row before it is read: an edit that is under way now has the wrong version, and one that comes later finds nothing to edit.
        if (await Erasable(db, by, id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Version, p => p.Version + 1), cancel) == 0)
            return null;
        var post = await db.Posts.SingleAsync(p => p.Id == id, cancel);
        await db.ForgetInDrafts(post, cancel);
        (post.Text, post.ErasedAt) = ("", now);
        await db.PostEditions.Where(e => e.PostId == id).ExecuteDeleteAsync(cancel);
        await db.Mentions.Where(m => m.PostId == id).ExecuteDeleteAsync(cancel);
        if (!await db.Posts.AnyAsync(earlier => earlier.DiscussionId == post.DiscussionId && earlier.Id < id, cancel))
        {
            await db.Discussions.Where(d => d.Id == post.DiscussionId).ExecuteUpdateAsync(set => set.SetProperty(d => d.Title, TitleAfterwards), cancel);
            await db.DiscussionTags.Where(tag => tag.DiscussionId == post.DiscussionId).ExecuteDeleteAsync(cancel);
        }

        // The version too, so that nobody takes it as the answer at the same moment.
        await db.Discussions.Where(d => d.Id == post.DiscussionId).ExecuteUpdateAsync(set => set.SetProperty(d => d.AcceptedPostId, d => d.AcceptedPostId == id ? null : d.AcceptedPostId).SetProperty(d => d.Version, d => d.Version + 1), cancel);
        await db.Flags.Where(f => f.PostId == id && f.HandledAt == null).ExecuteUpdateAsync(set => set.SetProperty(f => f.HandledAt, now).SetProperty(f => f.Version, f => f.Version + 1), cancel);
        db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "post.erased", Subject = $"post {id}" });
        db.TellChanged(post.DiscussionId);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        await WriteAheadLog.Empty(db.Database, cancel);
        return post.DiscussionId;
    }

    private static IQueryable<Post> Erasable(SigKunskapDb db, Person by, long id)
    {
        var discussions = db.DiscussionsFor(by).Select(d => d.Id);
        return db.Posts.Where(p => p.Id == id && discussions.Contains(p.DiscussionId) && p.ErasedAt == null && (p.AuthorId == by.Id || by.IsFacilitator));
    }
}
