using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Discussions;
using SigKunskap.Web.Features.Network.Writing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Stewardship;

/// <summary>
/// What a facilitator does to a discussion or a post, to what they saw when they decided: has it changed since, they look again. A reason is
/// read by members, so the guard reads it too. It stops what is certain and no more: order must be kept quickly.
/// </summary>
public sealed class KeepOrder(IDbContextFactory<SigKunskapDb> databases, ChangeDiscussion discussions, EditPost posts, GuardKnowledge knowledge, TimeProvider clock)
{
    public const string Lock = "stang", Unlock = "oppna", Pin = "fast", Unpin = "lossa", Hide = "dolj", Show = "visa", Move = "flytta", Leave = "lamna";

    /// <param name="Id">The discussion or post.</param>
    /// <param name="Version">Its version as the facilitator saw it.</param>
    /// <param name="What">One of the deeds above.</param>
    /// <param name="Reason">Why, for members to read.</param>
    /// <param name="Room">Where to, for a move.</param>
    public sealed record Input(long Id, int Version, string? What, string? Reason, string? Room = null);

    /// <param name="IsDone">Whether it was done.</param>
    /// <param name="Mistake">What to mend.</param>
    /// <param name="Guard">What the guard said of the reason, when it stopped it.</param>
    public sealed record Answer(bool IsDone, string? Mistake = null, WritingCheck? Guard = null)
    {
        internal static readonly Answer Gone = new(false, "Det finns inte längre.");
    }

    /// <summary>Where a discussion can be moved to.</summary>
    public async Task<IReadOnlyList<Room>> Rooms(Person by, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return [.. (await db.RoomsFor(by).AsNoTracking().ToListAsync(cancel)).OrderBy(room => room.Kind).ThenBy(room => room.Name, Content.SwedishOrder.Comparer)];
    }

    /// <summary>A post with its discussion and who wrote it; null when there is none, or its text is gone for good.</summary>
    public async Task<Post?> Post(Person by, long id, CancellationToken cancel = default)
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

    /// <summary>Does something to a discussion.</summary>
    public async Task<Answer> For(Person by, Input input, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var id = (int)input.Id;
        var version = await db.DiscussionsFor(by).Where(d => d.Id == id).Select(d => (int?)d.Version).FirstOrDefaultAsync(cancel);
        if (await Refusal(by, input, version, input.What is Lock or Hide, cancel) is { } refusal)
            return refusal;
        var reason = input.Reason?.Trim();
        return input.What switch
        {
            Lock or Unlock => Told(await discussions.Lock(by, id, input.What == Lock, input.What == Lock ? reason : null, cancel)),
            Pin or Unpin => Told(await discussions.Pin(by, id, input.What == Pin, cancel)),
            Hide or Show => Told(await discussions.Hide(by, id, input.What == Hide, input.What == Hide ? reason : null, cancel)),
            Move => await discussions.Move(by, id, input.Room ?? "", cancel) ? new(true) : new(false, "Välj ett rum."),
            _ => new(false, "Välj vad du vill göra."),
        };
    }

    /// <summary>Hides a post or shows it again, or lets it stand although somebody flagged it.</summary>
    public async Task<Answer> ForPost(Person by, Input input, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var version = await db.Posts.Where(p => p.Id == input.Id && p.ErasedAt == null).Select(p => (int?)p.Version).FirstOrDefaultAsync(cancel);
        return await Refusal(by, input, version, input.What is Hide, cancel)
            ?? (input.What == Leave
                ? await LetStand(db, by, input.Id, cancel)
                : input.What is Hide or Show ? Told(await posts.Hide(by, input.Id, input.What == Hide, input.What == Hide ? input.Reason?.Trim() : null, cancel) is not null)
                : new(false, "Välj vad du vill göra."));
    }

    private async Task<Answer> LetStand(SigKunskapDb db, Person by, long post, CancellationToken cancel)
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

    private static Answer Told(bool done) => done ? new(true) : Answer.Gone;

    private async Task<Answer?> Refusal(Person by, Input input, int? version, bool wantsReason, CancellationToken cancel)
    {
        if (!by.IsFacilitator || version is null)
            return Answer.Gone;
        if (version != input.Version)
            return new(false, "Någon annan hann före. Se hur det är nu, och gör om det om det behövs.");
        if (!wantsReason)
            return null;
        if (input.Reason?.Trim().Length is null or 0 or > Discussion.LongestReason)
            return new(false, $"Skriv ett skäl, högst {Discussion.LongestReason} tecken. Medlemmarna ser det.");
        var check = WritingCheck.Of(await knowledge.Of(by, cancel), null, ("Skäl", input.Reason));
        return check.IsCertain ? new(false, null, check) : null;
    }
}
