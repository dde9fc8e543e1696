using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Stewardship;

/// <summary>What a facilitator does to a post.</summary>
public sealed class KeepPost(IDbContextFactory<SigKunskapDb> databases, HidePost posts, KeepOrder order, TimeProvider clock)
{
    /// <summary>A post with its discussion and who wrote it; null when there is none, or its text is gone for good.</summary>
    public async Task<Post?> Find(Person by, long id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var discussions = db.DiscussionsFor(by).Select(d => d.Id);
        return await db.Posts.AsNoTracking().Include(p => p.Discussion).Include(p => p.Author).FirstOrDefaultAsync(p => p.Id == id && p.ErasedAt == null && discussions.Contains(p.DiscussionId), cancel);
    }

    /// <summary>The flags on a post that nobody has handled, with who raised them, the oldest first.</summary>
    public async Task<IReadOnlyList<Flag>> Flags(Person by, long post, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return by.IsFacilitator ? await db.Flags.AsNoTracking().Include(f => f.By).Where(f => f.PostId == post && f.HandledAt == null).OrderBy(f => f.At).ToListAsync(cancel) : [];
    }

    /// <summary>Hides a post or shows it again, or lets it stand although somebody flagged it.</summary>
    public async Task<KeepOrder.Answer> For(Person by, KeepOrder.Input input, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var version = await db.Posts.Where(p => p.Id == input.Id && p.ErasedAt == null).Select(p => (int?)p.Version).FirstOrDefaultAsync(cancel);
        return await order.Refusal(by, input, version, input.What is KeepOrder.Hide, cancel)
            ?? (input.What == KeepOrder.Leave
                ? await LetStand(db, by, input.Id, cancel)
                : input.What is KeepOrder.Hide or KeepOrder.Show ? KeepOrder.Answer.Told(await posts.For(by, input.Id, input.What == KeepOrder.Hide, input.What == KeepOrder.Hide ? input.Reason?.Trim() : null, cancel) is not null)
                : new(false, "Välj vad du vill göra."));
    }

    private async Task<KeepOrder.Answer> LetStand(SigKunskapDb db, Person by, long post, CancellationToken cancel)
    {
        var (now, flags) = (clock.GetUtcNow().UtcDateTime, await db.Flags.Where(f => f.PostId == post && f.HandledAt == null).ToListAsync(cancel));
        if (flags.Count == 0)
            return new(false, "Någon annan hann före: ingen flagga väntar.");
        flags.ForEach(flag => flag.Handle(now));
        db.AuditEntries.Add(new() { At = now, ById = by.Id, Action = "flag.left", Subject = $"post {post}" });
        db.Tell("flag", $"{post}");
        try
        {
            await db.SaveChangesAsync(cancel);
            return new(true);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new(false, "Någon annan hann före. Se hur det är nu.");
        }
    }
}
