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

    /// <summary>How each draft of a release stands.</summary>
    public static IReadOnlyList<(DraftParts Part, DraftStanding Standing)> Standings(this IReadOnlyList<DraftParts> parts, Library library, DateOnly today) => [.. parts.Select(part => (part, new DraftStanding(part, library, today)))];

    /// <summary>Everything that keeps a release from going live, each a Swedish sentence.</summary>
    public static IReadOnlyList<string> Obstacles(this IReadOnlyList<(DraftParts Part, DraftStanding Standing)> standings) => standings.Count == 0
        ? ["Släppet är tomt. Lägg i minst ett utkast."]
        : [.. standings.SelectMany(one => one.Standing.Obstacles.Select(obstacle => $"”{one.Part.Draft.Title}”: {obstacle}"))];
}
