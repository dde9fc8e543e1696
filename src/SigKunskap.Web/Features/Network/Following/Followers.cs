using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.News;

namespace SigKunskap.Web.Features.Network.Following;

/// <summary>Whom something that happened concerns. Discussions are followed in their readings, all else in follows.</summary>
internal static class Followers
{
    /// <param name="Member">The member.</param>
    /// <param name="Via">What they follow, or the duty.</param>
    /// <param name="Pace">How soon they want to be told.</param>
    public sealed record Follower(int Member, Topic Via, Pace Pace);

    /// <summary>Each member once, for what they want to be told of soonest.</summary>
    public static async Task<IReadOnlyList<Follower>> FollowersOf(this SigKunskapDb db, INotice notice, Happening happening, CancellationToken cancel)
    {
        List<Follower> found = [];
        foreach (var topics in happening.Topics.GroupBy(topic => topic.Kind))
        {
            var targets = topics.Select(topic => topic.Target).ToList();
            found.AddRange(topics.Key == FollowKind.Discussion
                ? await InDiscussion(db, targets[0], happening.At, cancel)
                : await db.Follows.Where(f => f.Kind == topics.Key && targets.Contains(f.Target) && f.Since <= happening.At).Select(f => new Follower(f.MemberId, new(f.Kind, f.Target), f.Pace)).ToListAsync(cancel));
        }

        if (happening.OnDuty.Count > 0)
        {
            // Told at once until they say otherwise.
            var chosen = await db.Follows.Where(f => f.Kind == FollowKind.Duty && f.Target == notice.Kind).ToDictionaryAsync(f => f.MemberId, f => f.Pace, cancel);
            found.AddRange(happening.OnDuty.Select(member => new Follower(member, new(FollowKind.Duty, notice.Kind), chosen.GetValueOrDefault(member, Pace.AtOnce))));
        }

        return [.. found.Where(follower => follower.Member != happening.By && !happening.ToldOtherwise.Contains(follower.Member)).GroupBy(follower => follower.Member).Select(own => own.MinBy(follower => follower.Pace)!)];
    }

    /// <summary>The contacts of an area, by its part of the address.</summary>
    public static Task<List<int>> ContactsOf(this SigKunskapDb db, string area, DateTime now, CancellationToken cancel) =>
        db.Memberships.Where(Membership.OpensAt(now)).Where(m => m.Area.Slug == area && m.Role == MembershipRole.Contact).Select(m => m.MemberId).Distinct().ToListAsync(cancel);

    private static Task<List<Follower>> InDiscussion(SigKunskapDb db, string target, DateTime at, CancellationToken cancel)
    {
        var id = int.Parse(target, CultureInfo.InvariantCulture);
        return db.Readings.Where(r => r.DiscussionId == id && r.Follows && (r.FollowedAt == null || r.FollowedAt <= at))
            .Select(r => new Follower(r.MemberId, new(FollowKind.Discussion, target), r.Pace)).ToListAsync(cancel);
    }
}
