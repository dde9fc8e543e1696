using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Stewardship;

/// <summary>The areas of the network: which there are, and how a new one comes in.</summary>
public sealed class KeepAreas(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    public const int LongestRegion = 60;

    /// <param name="Area">The area.</param>
    /// <param name="Members">How many belong to it now.</param>
    public sealed record Row(Area Area, int Members);

    public async Task<IReadOnlyList<Row>> All(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var open = db.Memberships.Where(Membership.OpensAt(clock.GetUtcNow().UtcDateTime));
        var rows = await db.Areas.AsNoTracking().Select(a => new { Area = a, Members = open.Count(m => m.AreaId == a.Id) }).ToListAsync(cancel);
        return [.. rows.Select(row => new Row(row.Area, row.Members)).OrderBy(row => row.Area.Region, SwedishOrder.Comparer).ThenBy(row => row.Area.Name, SwedishOrder.Comparer)];
    }

    /// <summary>Adds an area; what is wrong comes back in words.</summary>
    public async Task<string?> Add(Person by, string name, string region, CancellationToken cancel = default)
    {
        (name, region) = (SingleLine.Of(name), SingleLine.Of(region));
        if (name.Length is 0 or > Area.LongestName)
            return "Skriv områdets namn, till exempel kommunens.";
        if (region.Length is 0 or > LongestRegion)
            return "Skriv länet.";
        await using var db = await databases.CreateDbContextAsync(cancel);
        var area = new Area { Slug = Slug.Of(name), Name = name, Region = region };
        db.Areas.Add(area);
        await db.AddRooms(area, cancel);
        db.Tell(Network.Areas.AreasFeature.Saved, area.Slug);
        db.AuditEntries.Add(new() { At = clock.GetUtcNow().UtcDateTime, ById = by.Id, Action = "area.added", Subject = $"area {Slug.Of(name)}" });
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure))
        {
            return $"Det finns redan ett område som heter så: {name}.";
        }
    }
}
