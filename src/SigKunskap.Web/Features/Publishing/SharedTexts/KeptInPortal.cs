using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;

namespace SigKunskap.Web.Features.Publishing.SharedTexts;

/// <summary>A shared text that was last changed in the portal stands when a folder with another is taken in.</summary>
internal static class KeptInPortal
{
    /// <summary>The folder's files, with the portal's texts in them.</summary>
    /// <param name="db">The database.</param>
    /// <param name="files">File texts by path.</param>
    /// <param name="kept">Gets each text that is not the folder's.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<IReadOnlyDictionary<string, string>> Over(this SigKunskapDb db, IReadOnlyDictionary<string, string> files, ICollection<string> kept, CancellationToken cancel)
    {
        var published = await db.SharedDrafts.AsNoTracking().Where(draft => draft.PublishedAt != null).OrderBy(draft => draft.Id).ToListAsync(cancel);
        var merged = files.ToDictionary();
        foreach (var draft in published.GroupBy(draft => draft.Piece).Select(group => group.Last()))
        {
            if (!merged.TryGetValue(draft.Piece.Path, out var text) || draft.Piece.In(text) == draft.Text.TrimEnd())
                continue;
            kept.Add($"{draft.Piece.Path}{(draft.Kind == Content.SharedTexts.SharedKind.Block ? "" : $", {draft.Key}")}");
            if (draft.Piece.Put(text, draft.Text) is { } ours)
                merged[draft.Piece.Path] = ours;
        }

        return merged;
    }
}
