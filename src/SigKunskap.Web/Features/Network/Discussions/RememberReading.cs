using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Discussions;

/// <summary>Remembers how far a member has read in a discussion, and that they have seen where they are named and what was pointed to them. Only forward: another window may have come further.</summary>
public sealed class RememberReading(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    public async Task For(Person person, int id, long last, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var unseen = db.Mentions.Where(m => m.MemberId == person.Id && m.SeenAt == null && m.PostId <= last && db.Posts.Any(p => p.Id == m.PostId && p.DiscussionId == id));
        var offered = db.Offers.Where(o => o.MemberId == person.Id && o.DiscussionId == id && o.SeenAt == null);
        // Whoever reads the same again writes nothing: a writer elsewhere need not wait for a reader.
        if (await db.Readings.AnyAsync(r => r.MemberId == person.Id && r.DiscussionId == id && r.LastPostId >= last, cancel) && !await unseen.AnyAsync(cancel) && !await offered.AnyAsync(cancel))
            return;
        await unseen.ExecuteUpdateAsync(set => set.SetProperty(m => m.SeenAt, now), cancel);
        await offered.ExecuteUpdateAsync(set => set.SetProperty(o => o.SeenAt, now), cancel);
        if (await db.Readings.Where(r => r.MemberId == person.Id && r.DiscussionId == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.LastPostId, r => r.LastPostId < last ? last : r.LastPostId), cancel) > 0)
            return;
        try
        {
            db.Readings.Add(new() { MemberId = person.Id, DiscussionId = id, LastPostId = last });
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure))
        {
            // Another window of the same member was first; it has read as far, or will.
        }
    }
}
