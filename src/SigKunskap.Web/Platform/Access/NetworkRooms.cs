using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Ui;

namespace SigKunskap.Web.Platform.Access;

/// <summary>Which rooms there are follows from the network: one for all, one for each part of the work, each county and each area.</summary>
public static class NetworkRooms
{
    public const string ForAll = "alla";

    /// <summary>Adds the rooms that are missing. Saved with what made them necessary.</summary>
    public static async Task AddRooms(this SigKunskapDb db, Area? area, CancellationToken cancel = default)
    {
        var there = (await db.Rooms.Select(room => room.Slug).ToListAsync(cancel)).ToHashSet();
        foreach (var room in Needed(area).Where(room => there.Add(room.Slug)))
            db.Rooms.Add(room);
    }

    private static IEnumerable<Room> Needed(Area? area)
    {
        yield return new() { Slug = ForAll, Name = "Hela nätverket", Kind = RoomKind.Network };
        foreach (var profession in Enum.GetValues<Profession>().Where(profession => profession != Profession.Other))
            yield return new() { Slug = $"yrke-{Slug.Of(ProfessionName.Of(profession))}", Name = ProfessionName.Of(profession), Kind = RoomKind.Profession, Profession = profession };
        if (area is null)
            yield break;
        yield return new() { Slug = $"lan-{Slug.Of(area.Region)}", Name = area.Region, Kind = RoomKind.Region, Region = area.Region };
        yield return new() { Slug = $"omrade-{area.Slug}", Name = area.Name, Kind = RoomKind.Area, Area = area };
    }
}
