using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Stewardship;

/// <summary>What a facilitator has to see to, on one screen: who waits, who is silent, what has aged.</summary>
public sealed class WhatNeedsDoing(IDbContextFactory<SigKunskapDb> databases, PortalSettings settings, TimeProvider clock)
{
    public const int SilentDays = 60, ErasedDays = 14, Most = 50;

    /// <param name="Unanswered">Questions that have waited too long, the oldest first; at most <see cref="Most"/>.</param>
    /// <param name="Flagged">Posts that somebody has flagged, the oldest flag first; at most <see cref="Most"/>.</param>
    /// <param name="ToConfirm">Areas with memberships that have to be confirmed, and the day by which the first must be.</param>
    /// <param name="Silent">Areas from which nobody has written, with when somebody last did.</param>
    /// <param name="Invitations">How many invitations wait for somebody.</param>
    /// <param name="Erased">Posts whose text was taken away lately, the newest first.</param>
    public sealed record Answer(IReadOnlyList<Question> Unanswered, IReadOnlyList<FlaggedPost> Flagged, IReadOnlyList<Unconfirmed> ToConfirm, IReadOnlyList<SilentArea> Silent, int Invitations, IReadOnlyList<Erasure> Erased)
    {
        /// <summary>Accounts that will be taken away soon, the first of them first.</summary>
        public IReadOnlyList<AccountClock.Ending> Leaving { get; init; } = [];

        /// <summary>How many reports of accessibility problems wait.</summary>
        public int Reports { get; init; }
    }

    /// <param name="Id">The discussion.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Room">Its room's name.</param>
    /// <param name="AskedAt">When it was asked.</param>
    public sealed record Question(int Id, string Title, string Room, DateTime AskedAt);

    /// <param name="Post">The post.</param>
    /// <param name="Title">Its discussion's title.</param>
    /// <param name="Flags">How many have flagged it.</param>
    /// <param name="Since">When the first of them did.</param>
    public sealed record FlaggedPost(long Post, string Title, int Flags, DateTime Since);

    /// <param name="Slug">The area's part of the address.</param>
    /// <param name="Area">The area's name.</param>
    /// <param name="Members">How many have to be confirmed.</param>
    /// <param name="By">When the first of them has to be.</param>
    public sealed record Unconfirmed(string Slug, string Area, int Members, DateTime By);

    /// <param name="Slug">The area's part of the address.</param>
    /// <param name="Area">The area's name.</param>
    /// <param name="Members">How many belong to it.</param>
    /// <param name="LastPostAt">When one of them last wrote; null for never.</param>
    public sealed record SilentArea(string Slug, string Area, int Members, DateTime? LastPostAt);

    /// <param name="Post">The post.</param>
    /// <param name="Title">Its discussion's title.</param>
    /// <param name="At">When the text was taken away.</param>
    public sealed record Erasure(long Post, string Title, DateTime At);

    /// <summary>How many working days a question may wait.</summary>
    public int ReplyDays => settings.ReplyDays;

    public async Task<Answer> For(Person person, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var erasedSince = now.AddDays(-ErasedDays);
        return new(
            await Unanswered(db, person, cancel),
            await db.Flags.Where(f => f.HandledAt == null).GroupBy(f => new { f.PostId, f.Post.Discussion.Title }).OrderBy(g => g.Min(f => f.At)).Take(Most)
                .Select(g => new FlaggedPost(g.Key.PostId, g.Key.Title, g.Count(), g.Min(f => f.At))).ToListAsync(cancel),
            await ToConfirm(db, now, cancel),
            await Silent(db, now, cancel),
            await db.Invitations.Where(Invitation.OpenAt(now)).CountAsync(i => i.AreaId != null, cancel),
            await db.Posts.Where(p => p.ErasedAt > erasedSince).OrderByDescending(p => p.ErasedAt).Take(Most).Select(p => new Erasure(p.Id, p.Discussion.Title, p.ErasedAt!.Value)).ToListAsync(cancel))
        {
            Leaving = [.. (await db.EndsBefore(now.AddDays(settings.Keeping.Warned), settings.Keeping, now, cancel)).Take(Most)],
            Reports = await db.ProblemReports.CountAsync(r => r.HandledAt == null, cancel),
        };
    }

    private async Task<IReadOnlyList<Question>> Unanswered(SigKunskapDb db, Person person, CancellationToken cancel)
    {
        var before = WorkingDays.Before(StockholmTime.Today(clock), settings.ReplyDays);
        return await db.WaitingAmong(db.DiscussionsFor(person)).Where(d => d.StartedAt < before)
            .OrderBy(d => d.StartedAt).Take(Most).Select(d => new Question(d.Id, d.Title, d.Room.Name, d.StartedAt)).ToListAsync(cancel);
    }

    private static async Task<IReadOnlyList<Unconfirmed>> ToConfirm(SigKunskapDb db, DateTime now, CancellationToken cancel)
    {
        var rows = await db.Memberships.Where(Membership.WantsConfirming(now)).GroupBy(m => new { m.Area.Slug, m.Area.Name })
            .Select(g => new { g.Key.Slug, g.Key.Name, Members = g.Count(), Oldest = g.Min(m => m.ConfirmedAt) }).ToListAsync(cancel);
        return [.. rows.OrderBy(row => row.Oldest).Select(row => new Unconfirmed(row.Slug, row.Name, row.Members, row.Oldest.AddMonths(Membership.MonthsConfirmed)))];
    }

    /// <summary>An area is not silent in its first days: somebody must have been there long enough to write.</summary>
    private static async Task<IReadOnlyList<SilentArea>> Silent(SigKunskapDb db, DateTime now, CancellationToken cancel)
    {
        var since = now.AddDays(-SilentDays);
        var open = db.Memberships.Where(Membership.OpensAt(now));
        var rows = await db.Areas.Select(a => new
        {
            a.Slug,
            a.Name,
            Members = open.Count(m => m.AreaId == a.Id),
            First = open.Where(m => m.AreaId == a.Id).Min(m => (DateTime?)m.Since),
            Last = db.Posts.Where(p => open.Any(m => m.AreaId == a.Id && m.MemberId == p.AuthorId)).Max(p => (DateTime?)p.WrittenAt),
        }).ToListAsync(cancel);
        return [.. rows.Where(row => !(row.First > since) && !(row.Last > since)).OrderBy(row => row.Last ?? DateTime.MinValue).ThenBy(row => row.Name, SwedishOrder.Comparer)
            .Select(row => new SilentArea(row.Slug, row.Name, row.Members, row.Last))];
    }
}
