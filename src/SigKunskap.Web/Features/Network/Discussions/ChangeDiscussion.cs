using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Following;
using SigKunskap.Web.Platform.Access;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Discussions;

/// <summary>What is done to a discussion after it was started: an answer is taken, it is followed, and a facilitator keeps order.</summary>
public sealed class ChangeDiscussion(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <summary>Takes a post as the answer, or takes that back with null. The one who asked does it, or a facilitator. The question itself is no answer.</summary>
    public Task<bool> Accept(Person by, int id, long? post, CancellationToken cancel = default) => Change(by, id, async (db, discussion) =>
    {
        if ((discussion.AuthorId != by.Id && !by.IsFacilitator) || !discussion.IsQuestion)
            return null;
        if (post is not null && !await db.Posts.AnyAsync(p => p.Id == post && p.DiscussionId == id && p.HiddenAt == null && p.ErasedAt == null && db.Posts.Any(earlier => earlier.DiscussionId == id && earlier.Id < p.Id), cancel))
            return null;
        discussion.AcceptedPostId = post;
        return new(null, null);
    }, cancel);

    /// <summary>Closes for more posts, or opens again.</summary>
    public Task<bool> Lock(Person by, int id, bool locked, string? reason, int? seen = null, CancellationToken cancel = default) => Keep(by, id, seen, locked ? "discussion.locked" : "discussion.unlocked", reason, discussion =>
    {
        discussion.LockedAt = locked ? discussion.LockedAt ?? Now : null;
        discussion.Reason = locked ? reason : discussion.HiddenAt is null ? null : discussion.Reason;
    }, cancel);

    /// <summary>Puts first in its room, or back in its place.</summary>
    public Task<bool> Pin(Person by, int id, bool pinned, int? seen = null, CancellationToken cancel = default) =>
        Keep(by, id, seen, pinned ? "discussion.pinned" : "discussion.unpinned", null, discussion => discussion.PinnedAt = pinned ? discussion.PinnedAt ?? Now : null, cancel);

    /// <summary>Hides from all but facilitators, or shows again.</summary>
    public Task<bool> Hide(Person by, int id, bool hidden, string? reason, int? seen = null, CancellationToken cancel = default) => Keep(by, id, seen, hidden ? "discussion.hidden" : "discussion.shown", reason, discussion =>
    {
        discussion.HiddenAt = hidden ? discussion.HiddenAt ?? Now : null;
        discussion.Reason = hidden ? reason : discussion.LockedAt is null ? null : discussion.Reason;
    }, cancel);

    /// <summary>Moves to another room that the facilitator may enter.</summary>
    public Task<bool> Move(Person by, int id, string room, int? seen = null, CancellationToken cancel = default) => Change(by, id, async (db, discussion) =>
    {
        if (IsOther(discussion, seen) || !by.IsFacilitator || await db.RoomsFor(by).FirstOrDefaultAsync(known => known.Slug == room, cancel) is not { } there)
            return null;
        discussion.RoomId = there.Id;
        return new("discussion.moved", null);
    }, cancel);

    /// <summary>Follows, or stops following.</summary>
    public async Task<bool> Follow(Person by, int id, bool follows, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!await db.DiscussionsFor(by).AnyAsync(d => d.Id == id, cancel))
            return false;
        var topic = new Topic(FollowKind.Discussion, id.ToString(CultureInfo.InvariantCulture));
        // Told once a day, until another pace is chosen where all that one follows is listed.
        if (follows)
            await db.SetPace(by.Id, topic, await db.PaceOf(by.Id, topic, cancel) ?? Pace.Daily, Now, cancel);
        else
            await db.Unfollow(by.Id, topic, cancel);
        return true;
    }

    private sealed record Done(string? Audited, string? Reason);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Whether it is no longer what somebody saw when they decided; null when it does not matter what they saw.</summary>
    private static bool IsOther(Discussion discussion, int? seen) => seen is not null && discussion.Version != seen;

    private Task<bool> Keep(Person by, int id, int? seen, string action, string? reason, Action<Discussion> change, CancellationToken cancel) => Change(by, id, (_, discussion) =>
    {
        if (IsOther(discussion, seen) || !by.IsFacilitator || reason?.Length > Discussion.LongestReason)
            return Task.FromResult<Done?>(null);
        change(discussion);
        return Task.FromResult<Done?>(new(action, reason));
    }, cancel);

    /// <summary>Finds through the person, changes, tells; once more from the beginning when somebody else was first.</summary>
    private async Task<bool> Change(Person by, int id, Func<SigKunskapDb, Discussion, Task<Done?>> change, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            if (await db.DiscussionsFor(by).FirstOrDefaultAsync(d => d.Id == id, cancel) is not { } discussion || await change(db, discussion) is not { } done)
                return false;
            if (done.Audited is { } action)
                db.AuditEntries.Add(new() { At = Now, ById = by.Id, Action = action, Subject = $"discussion {id}", Reason = done.Reason });
            db.TellChanged(id);
            try
            {
                await db.SaveChangesAsync(cancel);
                return true;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody else changed it at the same moment; what they did stands, and this is done to that.
                if (attempt == 5)
                    return false;
            }
        }
    }
}
