using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Following;

/// <summary>Where it is stored what somebody follows: a discussion in their reading of it, all else by itself.</summary>
internal static class StoredFollows
{
    public static async Task<Pace?> PaceOf(this SigKunskapDb db, int member, Topic topic, CancellationToken cancel) => topic.Kind == FollowKind.Discussion
        ? await Reading(db, member, topic).Where(r => r.Follows).Select(r => (Pace?)r.Pace).FirstOrDefaultAsync(cancel)
        : await Follow(db, member, topic).Select(f => (Pace?)f.Pace).FirstOrDefaultAsync(cancel);

    public static async Task SetPace(this SigKunskapDb db, int member, Topic topic, Pace pace, DateTime now, CancellationToken cancel)
    {
        await db.TellAtPace(member, topic, pace, cancel);
        if (await Update(db, member, topic, pace, now, cancel))
            return;
        if (topic.Kind == FollowKind.Discussion)
            db.Readings.Add(new() { MemberId = member, DiscussionId = IdOf(topic), Follows = true, Pace = pace, FollowedAt = now });
        else
            db.Follows.Add(new() { MemberId = member, Kind = topic.Kind, Target = topic.Target, Pace = pace, Since = now });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure))
        {
            // Another window of the same member was first.
            await Update(db, member, topic, pace, now, cancel);
        }
    }

    public static async Task Unfollow(this SigKunskapDb db, int member, Topic topic, CancellationToken cancel)
    {
        await db.TellAtPace(member, topic, Pace.Portal, cancel);
        if (topic.Kind == FollowKind.Discussion)
            await Reading(db, member, topic).ExecuteUpdateAsync(set => set.SetProperty(r => r.Follows, false), cancel);
        else
            await Follow(db, member, topic).ExecuteDeleteAsync(cancel);
    }

    /// <summary>No more collected letters, of anything.</summary>
    public static async Task StopDigests(this SigKunskapDb db, int member, CancellationToken cancel)
    {
        await db.Notices.Where(n => n.MemberId == member && (n.Pace == Pace.Daily || n.Pace == Pace.Weekly)).ExecuteUpdateAsync(set => set.SetProperty(n => n.Pace, Pace.Portal), cancel);
        await db.Follows.Where(f => f.MemberId == member && (f.Pace == Pace.Daily || f.Pace == Pace.Weekly)).ExecuteUpdateAsync(set => set.SetProperty(f => f.Pace, Pace.Portal), cancel);
        await db.Readings.Where(r => r.MemberId == member && (r.Pace == Pace.Daily || r.Pace == Pace.Weekly)).ExecuteUpdateAsync(set => set.SetProperty(r => r.Pace, Pace.Portal), cancel);
    }

    /// <summary>What waits to be told follows the new choice; what the member wanted only in the portal stays there.</summary>
    private static Task<int> TellAtPace(this SigKunskapDb db, int member, Topic topic, Pace pace, CancellationToken cancel) => db.Notices
        .Where(n => n.MemberId == member && n.Via == topic.Kind && n.Target == topic.Target && n.Pace != Pace.Portal)
        .ExecuteUpdateAsync(set => set.SetProperty(n => n.Pace, pace), cancel);

    private static async Task<bool> Update(SigKunskapDb db, int member, Topic topic, Pace pace, DateTime now, CancellationToken cancel) => topic.Kind == FollowKind.Discussion
        ? await Reading(db, member, topic).ExecuteUpdateAsync(set => set.SetProperty(r => r.FollowedAt, r => r.Follows ? r.FollowedAt : now).SetProperty(r => r.Pace, pace).SetProperty(r => r.Follows, true), cancel) > 0
        : await Follow(db, member, topic).ExecuteUpdateAsync(set => set.SetProperty(f => f.Pace, pace), cancel) > 0;

    private static IQueryable<Reading> Reading(SigKunskapDb db, int member, Topic topic)
    {
        var id = IdOf(topic);
        return db.Readings.Where(r => r.MemberId == member && r.DiscussionId == id);
    }

    private static IQueryable<Follow> Follow(SigKunskapDb db, int member, Topic topic) => db.Follows.Where(f => f.MemberId == member && f.Kind == topic.Kind && f.Target == topic.Target);

    private static int IdOf(Topic topic) => int.TryParse(topic.Target, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
