using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Stewardship;

/// <summary>The network's members, by name or area. Those who have left are not members, and not found.</summary>
public sealed class FindMembers(IDbContextFactory<SigKunskapDb> databases)
{
    public const int PageSize = 50;

    /// <param name="Rows">This page's members, by name.</param>
    /// <param name="Total">How many there are in all.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, int Total);

    /// <param name="Id">The member.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="Function">What they do.</param>
    /// <param name="IsFacilitator">Whether they keep the network.</param>
    /// <param name="Areas">The areas that nobody has ended, whether or not they open the network now.</param>
    public sealed record Row(int Id, string Name, string Function, bool IsFacilitator, IReadOnlyList<string> Areas);

    /// <param name="Member">The member.</param>
    /// <param name="Memberships">What nobody has ended, with areas.</param>
    /// <param name="IsOutside">Whether the account has no way in, since it was read back from an archive.</param>
    public sealed record One(Member Member, IReadOnlyList<Membership> Memberships, bool IsOutside);

    public async Task<Answer> For(string? words, int page, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        // Compared here: SQLite knows no capitals beyond a to z, and a network has thousands of members at most.
        var areas = (await db.Memberships.Where(m => m.EndedAt == null).OrderBy(m => m.Area.Name).Select(m => new { m.MemberId, m.Area.Name }).ToListAsync(cancel)).ToLookup(m => m.MemberId, m => m.Name);
        var members = await db.Members.Where(m => m.LeftAt == null).Select(m => new { m.Id, m.Name, m.Function, m.IsFacilitator }).ToListAsync(cancel);
        var wanted = words?.Trim() ?? "";
        var found = members.Select(m => new Row(m.Id, m.Name, m.Function, m.IsFacilitator, [.. areas[m.Id]]))
            .Where(row => row.Areas.Prepend(row.Name).Any(name => name.Contains(wanted, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(row => row.Name, SwedishOrder.Comparer).ThenBy(row => row.Id).ToList();
        return new([.. found.Skip((page - 1) * PageSize).Take(PageSize)], found.Count);
    }

    /// <summary>One member; null when there is none, or they have left.</summary>
    public async Task<One?> Find(int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Members.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id && m.LeftAt == null, cancel) is { } member
            ? new(member, await db.Memberships.AsNoTracking().Include(m => m.Area).Where(m => m.MemberId == id && m.EndedAt == null).OrderBy(m => m.Area.Name).ToListAsync(cancel), await db.WithoutAWayIn().AnyAsync(m => m.Id == id, cancel))
            : null;
    }
}
