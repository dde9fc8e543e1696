using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Discussions;

/// <summary>The rooms that a member may enter: the whole network's first, then by kind and name.</summary>
public sealed class OwnRooms(IDbContextFactory<SigKunskapDb> databases)
{
    public async Task<IReadOnlyList<Room>> For(Person person, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return InOrder(await db.RoomsFor(person).AsNoTracking().ToListAsync(cancel));
    }

    /// <summary>As rooms are listed everywhere.</summary>
    public static IReadOnlyList<Room> InOrder(IEnumerable<Room> rooms) => [.. rooms.OrderBy(room => room.Kind).ThenBy(room => room.Name, Content.SwedishOrder.Comparer)];
}
