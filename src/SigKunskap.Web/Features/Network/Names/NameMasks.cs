using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Network.Names;

internal static class NameMasks
{
    /// <summary>For the texts of a discussion.</summary>
    /// <param name="db">Where they stand.</param>
    /// <param name="reader">Who reads; null for anybody, who may know nothing.</param>
    /// <param name="discussion">The discussion.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<NameMask> MaskIn(this SigKunskapDb db, Person? reader, int discussion, CancellationToken cancel)
    {
        var writers = await db.Posts.Where(p => p.DiscussionId == discussion).Select(p => new { p.AuthorId, p.WithoutName }).Distinct().ToListAsync(cancel);
        // Who also writes with their name is in the discussion as themselves; to replace the name there would tell what else they wrote.
        var nameless = writers.GroupBy(one => one.AuthorId).Where(group => group.All(one => one.WithoutName)).Select(group => group.Key);
        return await db.MaskOf(reader, [.. writers.Select(one => one.AuthorId).Distinct()], [.. nameless], cancel);
    }

    /// <summary>For the texts of some writers.</summary>
    /// <param name="db">Where they stand.</param>
    /// <param name="reader">Who reads; null for anybody, who may know nothing.</param>
    /// <param name="writers">Those whose texts are read.</param>
    /// <param name="nameless">Those among them who write without name.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<NameMask> MaskOf(this SigKunskapDb db, Person? reader, IReadOnlyCollection<int> writers, IReadOnlyCollection<int> nameless, CancellationToken cancel)
    {
        if (reader is { IsFacilitator: true })
            return new(reader, [], new Dictionary<int, NameMask.Writer>());
        var (own, self) = (reader?.Belongings.Select(belonging => belonging.Area).ToList() ?? [], reader?.Id ?? 0);
        var hidden = await db.Members.Where(m => m.LeftAt == null && m.Id != self && (nameless.Contains(m.Id) || m.HidesName)).Select(m => new { m.Id, m.Name }).ToListAsync(cancel);
        if (hidden.Count == 0)
            return new(reader, [], new Dictionary<int, NameMask.Writer>());
        var ids = hidden.Select(one => one.Id).Concat(writers).Distinct().ToList();
        var areas = (await db.Memberships.Where(m => ids.Contains(m.MemberId)).Select(m => new { m.MemberId, m.AreaId, IsOpen = m.EndedAt == null }).ToListAsync(cancel)).ToLookup(m => m.MemberId);
        var facilitators = (await db.Members.Where(m => writers.Contains(m.Id) && m.IsFacilitator).Select(m => m.Id).ToListAsync(cancel)).ToHashSet();
        return new(
            reader,
            [.. hidden.Where(one => nameless.Contains(one.Id) || !areas[one.Id].Any(area => area.IsOpen && own.Contains(area.AreaId)))
                .OrderByDescending(one => one.Name.Length).Select(one => new NameMask.Secret(one.Id, one.Name, AreasOf(one.Id)))],
            writers.ToDictionary(id => id, id => new NameMask.Writer(facilitators.Contains(id), AreasOf(id))));

        HashSet<int> AreasOf(int member) => [.. areas[member].Select(area => area.AreaId)];
    }

    /// <summary>The discussions in whose posts a member's name may stand.</summary>
    public static async Task<IReadOnlyList<int>> DiscussionsNaming(this SigKunskapDb db, int member, CancellationToken cancel)
    {
        if (await db.Members.Where(m => m.Id == member && m.LeftAt == null).Select(m => m.Name).FirstOrDefaultAsync(cancel) is not { } name)
            return [];
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace("\\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal));
        var pattern = $"%{string.Join('%', words)}%";
        return await db.Posts.Where(p => EF.Functions.Like(p.Text, pattern, "\\")).Select(p => p.DiscussionId).Distinct().ToListAsync(cancel);
    }
}
