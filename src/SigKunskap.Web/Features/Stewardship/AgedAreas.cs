using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Areas;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Stewardship;

/// <summary>The areas whose pages nobody has confirmed for too long, with whom to ask about it.</summary>
public sealed class AgedAreas(IDbContextFactory<SigKunskapDb> databases, AreaRegister register, TimeProvider clock)
{
    public const int Most = 50;

    /// <param name="Rows">Those that have waited longest.</param>
    /// <param name="Total">How many there are in all.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, int Total);

    /// <param name="Entry">The area and its page.</param>
    /// <param name="Since">Since when the page is unconfirmed: the day a confirmation ran out, or the first member's first day.</param>
    /// <param name="HasContact">Whether somebody who may confirm it belongs to the network now.</param>
    /// <param name="LastPostAt">When somebody of the area last wrote; null for never.</param>
    /// <param name="IsSilent">Whether that was long ago.</param>
    public sealed record Row(AreaRegister.Entry Entry, DateOnly? Since, bool HasContact, DateTime? LastPostAt, bool IsSilent);

    /// <summary>The oldest first. An area that has never confirmed its page is among them when its members have been there for a while.</summary>
    public async Task<Answer> For(Person person, CancellationToken cancel = default)
    {
        if (!person.IsFacilitator)
            return new([], 0);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var longAgo = now.AddDays(-WhatNeedsDoing.SilentDays);
        var open = db.Memberships.Where(Membership.OpensAt(now));
        var lives = await db.Areas.Select(a => new
        {
            a.Id,
            First = open.Where(m => m.AreaId == a.Id).Min(m => (DateTime?)m.Since),
            HasContact = open.Any(m => m.AreaId == a.Id && m.Role == MembershipRole.Contact),
            Last = db.Posts.Where(p => open.Any(m => m.AreaId == a.Id && m.MemberId == p.AuthorId)).Max(p => (DateTime?)p.WrittenAt),
        }).ToDictionaryAsync(a => a.Id, cancel);
        var aged = (await register.All(person, cancel)).Select(entry => (Entry: entry, Life: lives[entry.Area.Id]))
            .Where(one => one.Entry.Standing is { ConfirmedOn: null } ? !(one.Life.First > longAgo) : one.Entry.Standing.Mark is not null)
            .Select(one => new Row(one.Entry, one.Entry.Standing.ConfirmBy ?? (one.Life.First is { } first ? StockholmTime.Date(first) : null), one.Life.HasContact, one.Life.Last, !(one.Life.Last > longAgo) && !(one.Life.First > longAgo)))
            .OrderBy(row => row.Since ?? DateOnly.MinValue).ThenBy(row => row.Entry.Area.Name, SwedishOrder.Comparer).ToList();
        return new([.. aged.Take(Most)], aged.Count);
    }
}
