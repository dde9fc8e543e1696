using Microsoft.EntityFrameworkCore;
using SigKunskap.Content;
using SigKunskap.Web.Data;
using SigKunskap.Web.Features.Publishing.Drafts;

namespace SigKunskap.Web.Features.Publishing.Releases;

/// <summary>Reads what a release holds.</summary>
internal static class ReleaseParts
{
    /// <summary>The drafts of a release, in the order they were begun.</summary>
    public static async Task<IReadOnlyList<DraftParts>> PartsOf(this SigKunskapDb db, int release, CancellationToken cancel)
    {
        var parts = new List<DraftParts>();
        foreach (var id in await db.GuidanceDrafts.Where(draft => draft.ReleaseId == release).OrderBy(draft => draft.Id).Select(draft => draft.Id).ToListAsync(cancel))
            parts.Add((await db.Read(db.GuidanceDrafts, id, cancel))!);
        return parts;
    }

    /// <summary>Everything that keeps a release from going live, each a Swedish sentence.</summary>
    public static async Task<IReadOnlyList<string>> ObstaclesOf(this SigKunskapDb db, int release, Library library, DateOnly today, CancellationToken cancel)
    {
        var parts = await db.PartsOf(release, cancel);
        return parts.Count == 0
            ? ["Släppet är tomt. Lägg i minst ett utkast."]
            : [.. parts.SelectMany(part => new DraftStanding(part, library, today).Obstacles.Select(obstacle => $"”{part.Draft.Title}”: {obstacle}"))];
    }
}
