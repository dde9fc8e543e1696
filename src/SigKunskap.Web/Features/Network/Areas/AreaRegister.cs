using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Data.Network.Profiles;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Areas;

/// <summary>The areas with what their pages say now. A page's edition never changes, so each is read from its JSON once in a node's life.</summary>
public sealed class AreaRegister(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    private readonly ConcurrentDictionary<int, AreaProfile> read = [];

    /// <param name="Area">The area.</param>
    /// <param name="Profile">What its page says.</param>
    /// <param name="Number">The edition's number; 0 before the first.</param>
    /// <param name="ChangedAt">When it was saved, or null.</param>
    /// <param name="Standing">How far it can be trusted.</param>
    public sealed record Entry(Area Area, AreaProfile Profile, int Number, DateTime? ChangedAt, Standing Standing)
    {
        public string Path => $"{AreasFeature.Path}/{Area.Slug}";
    }

    /// <summary>The areas that a person sees, by county and name.</summary>
    public async Task<IReadOnlyList<Entry>> All(Person person, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return [.. (await Entries(db, db.AreasFor(person), cancel)).OrderBy(entry => entry.Area.Region, Counties.Order).ThenBy(entry => entry.Area.Name, SwedishOrder.Comparer)];
    }

    /// <summary>One of them; null when the person sees no such area.</summary>
    public async Task<Entry?> Find(Person person, string slug, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Entries(db, db.AreasFor(person).Where(area => area.Slug == slug), cancel) is [var entry, ..] ? entry : null;
    }

    /// <summary>The areas of a contact whose pages have to be confirmed now, by name.</summary>
    public async Task<IReadOnlyList<Entry>> Due(Person contact, CancellationToken cancel = default)
    {
        var own = contact.Belongings.Where(belonging => contact.MayConfirm(belonging.Area)).Select(belonging => belonging.Area).ToList();
        if (own.Count == 0)
            return [];
        await using var db = await databases.CreateDbContextAsync(cancel);
        return [.. (await Entries(db, db.Areas.Where(area => own.Contains(area.Id)), cancel)).Where(entry => entry.Standing.WantsConfirming).OrderBy(entry => entry.Area.Name, SwedishOrder.Comparer)];
    }

    /// <summary>Areas by a query that already says who may see them.</summary>
    internal async Task<IReadOnlyList<Entry>> Entries(SigKunskapDb db, IQueryable<Area> areas, CancellationToken cancel)
    {
        var rows = await areas.AsNoTracking().Select(area => new
        {
            Area = area,
            Edition = db.AreaEditions.Where(e => e.AreaId == area.Id).OrderByDescending(e => e.Number).Select(e => new { e.Id, e.Number, e.At }).FirstOrDefault(),
            Confirmation = db.AreaConfirmations.Where(c => c.AreaId == area.Id).OrderByDescending(c => c.Id).Select(c => new { c.Number, c.At }).FirstOrDefault(),
        }).ToListAsync(cancel);
        var unread = rows.Where(row => row.Edition is not null && !read.ContainsKey(row.Edition.Id)).Select(row => row.Edition!.Id).ToList();
        foreach (var edition in unread.Count == 0 ? [] : await db.AreaEditions.AsNoTracking().Where(e => unread.Contains(e.Id)).ToListAsync(cancel))
            read[edition.Id] = AreaProfile.FromJson(edition.Profile);
        var today = StockholmTime.Today(clock);
        return [.. rows.Select(row => new Entry(
            row.Area,
            row.Edition is null ? AreaProfile.Empty : read[row.Edition.Id],
            row.Edition?.Number ?? 0,
            row.Edition?.At,
            new(row.Confirmation is null ? null : StockholmTime.Date(row.Confirmation.At), row.Confirmation is not null && row.Confirmation.Number != row.Edition?.Number, today)))];
    }
}
