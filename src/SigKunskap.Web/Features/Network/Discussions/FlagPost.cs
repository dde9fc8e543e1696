using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Discussions;

/// <summary>Asks a facilitator to look at somebody else's post. The reason is one of a few, so that nobody writes what they flag once more.</summary>
public sealed class FlagPost(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <summary>Whether there is such a post that this person may flag.</summary>
    public async Task<bool> May(Person by, long id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Flaggable(db, by, id).AnyAsync(cancel);
    }

    /// <summary>Flags; false when there is no such post for this person.</summary>
    public async Task<bool> For(Person by, long id, FlagReason reason, CancellationToken cancel = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            if (!await Flaggable(db, by, id).AnyAsync(cancel))
                return false;
            var flag = await db.Flags.FirstOrDefaultAsync(f => f.PostId == id && f.ById == by.Id, cancel);
            if (flag is { HandledAt: null })
                return true;
            if (flag is null)
                db.Flags.Add(flag = new() { PostId = id, ById = by.Id });
            flag.Raise(reason, clock.GetUtcNow().UtcDateTime);
            db.AuditEntries.Add(new() { At = flag.At, ById = by.Id, Action = "post.flagged", Subject = $"post {id}", Reason = FlagReasonName.Of(reason) });
            db.Tell("flag", $"{id}");
            try
            {
                await db.SaveChangesAsync(cancel);
                return true;
            }
            catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || Database.IsAlreadyThere(failure))
            {
                // Another window of the same member, or a facilitator who handled it just now.
                if (attempt == 5)
                    return false;
            }
        }
    }

    private static IQueryable<Post> Flaggable(SigKunskapDb db, Person by, long id)
    {
        var discussions = db.DiscussionsFor(by).Select(d => d.Id);
        return db.Posts.Where(p => p.Id == id && p.AuthorId != by.Id && p.HiddenAt == null && p.ErasedAt == null && discussions.Contains(p.DiscussionId));
    }
}
