using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Areas.Questions;

/// <summary>
/// Puts a question to an area by function, never by person. It is a question like others, read by all in its room, and stands on the first page
/// of those who hold the function. Who they are stays here.
/// </summary>
public sealed class AskArea(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <summary>What the contacts of an area are asked as, whatever else they do.</summary>
    public const string Contact = "kontaktperson";

    /// <summary>How the change feed tells that a question was put to an area: the area's part of the address, and the discussion.</summary>
    public const string Asked = "area-asked";

    /// <param name="Area">The area.</param>
    /// <param name="Functions">Who can be asked there, a contact first; empty when nobody but the asker belongs to it.</param>
    /// <param name="Rooms">The asker's rooms that the area's members enter as well.</param>
    public sealed record Recipient(Area Area, IReadOnlyList<string> Functions, IReadOnlyList<Room> Rooms);

    /// <param name="Area">The area's part of the address.</param>
    /// <param name="Function">Who is asked there.</param>
    public sealed record Target(string Area, string? Function);

    /// <summary>A question that may be put: where, to which function, and who holds it.</summary>
    internal sealed record Put(Area Area, string? Function, IReadOnlyList<int> Members);

    /// <summary>To whom it can be put; null when the asker sees no such area.</summary>
    public async Task<Recipient?> Find(Person asker, string slug, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.AreasFor(asker).AsNoTracking().FirstOrDefaultAsync(area => area.Slug == slug, cancel) is not { } area)
            return null;
        var rooms = await db.RoomsFor(asker).AsNoTracking().ToListAsync(cancel);
        return new(area, Functions(await Holders(db, asker, area.Id, cancel)), Discussions.OwnRooms.InOrder(rooms.Where(room => IsOpenTo(room, area))));
    }

    /// <summary>What is put when it is sent, or why it cannot be.</summary>
    internal async Task<(Put? Put, string? Mistake)> Read(SigKunskapDb db, Person asker, Target to, Room room, CancellationToken cancel)
    {
        if (await db.AreasFor(asker).AsNoTracking().FirstOrDefaultAsync(area => area.Slug == to.Area, cancel) is not { } area)
            return (null, "Verksamheten finns inte längre. Det du skrev är kvar här.");
        if (!IsOpenTo(room, area))
            return (null, $"Välj ett rum som {area.Name} också är med i. Annars kan ingen där läsa frågan.");
        var holders = await Holders(db, asker, area.Id, cancel);
        if (holders.Count == 0)
            return (new(area, null, []), null);
        var function = Functions(holders).FirstOrDefault(function => Same(function, to.Function));
        return function is null
            ? (null, $"Välj vem i {area.Name} du vill fråga.")
            : (new(area, function, [.. holders.Where(holder => holder.Is(function)).Select(holder => holder.Member).Distinct().Take(Offer.Most)]), null);
    }

    /// <summary>Puts it, in the transaction of the discussion.</summary>
    internal void Save(SigKunskapDb db, Put put, int discussion)
    {
        db.AreaQuestions.Add(new() { DiscussionId = discussion, AreaId = put.Area.Id, Function = put.Function });
        db.Offers.AddRange(put.Members.Select(member => new Offer { DiscussionId = discussion, MemberId = member, At = clock.GetUtcNow().UtcDateTime }));
        db.Tell(Asked, string.Create(CultureInfo.InvariantCulture, $"{put.Area.Slug}/{discussion}"));
    }

    private sealed record Holder(int Member, string Function, bool IsContact)
    {
        public bool Is(string function) => Same(Function, function) || (IsContact && Same(function, Contact));
    }

    /// <summary>Those who belong to the area now, contacts first. A guest is there for a while and answers for nothing.</summary>
    private async Task<IReadOnlyList<Holder>> Holders(SigKunskapDb db, Person asker, int area, CancellationToken cancel)
    {
        var rows = await db.Memberships.Where(Membership.OpensAt(clock.GetUtcNow().UtcDateTime))
            .Where(m => m.AreaId == area && m.Role != MembershipRole.Guest && m.MemberId != asker.Id)
            .OrderBy(m => m.Id).Select(m => new { m.MemberId, m.Member.Function, m.Role }).ToListAsync(cancel);
        return [.. rows.Select(row => new Holder(row.MemberId, row.Function, row.Role == MembershipRole.Contact)).OrderByDescending(holder => holder.IsContact)];
    }

    private static IReadOnlyList<string> Functions(IReadOnlyList<Holder> holders) =>
        [.. holders.Any(holder => holder.IsContact) ? [Contact] : Array.Empty<string>(),
            .. holders.Select(holder => holder.Function).Where(function => function.Length > 0 && !Same(function, Contact)).Distinct(StringComparer.OrdinalIgnoreCase).Order(SwedishOrder.Comparer)];

    /// <summary>Whether all members of an area enter a room.</summary>
    private static bool IsOpenTo(Room room, Area area) => room.Kind == RoomKind.Network || room.AreaId == area.Id || (room.Kind == RoomKind.Region && room.Region == area.Region);

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
