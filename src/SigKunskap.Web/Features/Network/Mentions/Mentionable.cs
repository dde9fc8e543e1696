using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Mentions;

/// <summary>
/// Finds <c>@Förnamn Efternamn</c> in a text: members who may read where it stands, by names that the writer may see. Anybody else's name
/// is text like any other, so that nobody learns by trying who is a member.
/// </summary>
public sealed class Mentionable(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <param name="Id">The member.</param>
    /// <param name="Name">The name that stands in the text.</param>
    public sealed record Named(int Id, string Name);

    /// <summary>Those whom a post in a room names.</summary>
    public Task<IReadOnlyList<Named>> InRoom(Person by, string room, string text, CancellationToken cancel = default) =>
        Find(by, text, db => db.RoomsFor(by).Where(r => r.Slug == room), cancel);

    /// <summary>Those whom a post in a discussion names. In a hidden one nobody is.</summary>
    public Task<IReadOnlyList<Named>> InDiscussion(Person by, int discussion, string text, CancellationToken cancel = default) =>
        Find(by, text, db => db.DiscussionsFor(by).Where(d => d.Id == discussion && d.HiddenAt == null).Select(d => d.Room), cancel);

    /// <summary>A text with the names blanked out, as long as before: a colleague's name is not a young person's.</summary>
    public static string Without(string text, IReadOnlyList<Named> named) =>
        named.Aggregate(text, (rest, one) => rest.Replace($"@{one.Name}", new string(' ', one.Name.Length + 1), StringComparison.OrdinalIgnoreCase));

    private async Task<IReadOnlyList<Named>> Find(Person by, string text, Func<SigKunskapDb, IQueryable<Room>> where, CancellationToken cancel)
    {
        if (!text.Contains('@', StringComparison.Ordinal))
            return [];
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await where(db).AsNoTracking().FirstOrDefaultAsync(cancel) is not { } room)
            return [];
        var (now, own) = (clock.GetUtcNow().UtcDateTime, by.Belongings.Select(belonging => belonging.Area).ToList());
        var colleagues = db.Memberships.Where(Membership.OpensAt(now)).Where(m => own.Contains(m.AreaId)).Select(m => m.MemberId);
        var readers = await db.ReadersOf(room, now).Where(m => m.Id != by.Id && (!m.HidesName || by.IsFacilitator || colleagues.Contains(m.Id)))
            .Select(m => new Named(m.Id, m.Name)).ToListAsync(cancel);
        // The longest first: "Anna Ek Lund" is not "Anna Ek".
        var rest = text;
        var found = new List<Named>();
        foreach (var group in readers.GroupBy(reader => reader.Name).OrderByDescending(group => group.Key.Length))
        {
            if (!Stands(rest, group.Key))
                continue;
            found.AddRange(group);
            rest = Without(rest, [group.First()]);
        }

        return found;
    }

    private static bool Stands(string text, string name)
    {
        for (var at = text.IndexOf($"@{name}", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf($"@{name}", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length + 1;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        }

        return false;
    }
}
