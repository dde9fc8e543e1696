using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Features.Publishing.Releases;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Watching;

/// <summary>Gathers the drafts that a change of law calls for into one release, so that they are scheduled and go live together.</summary>
public sealed class GatherRelease(IDbContextFactory<SigKunskapDb> databases, ShowWatches watches, KeepRelease releases)
{
    /// <param name="by">A publisher of the agency that sees to the change.</param>
    /// <param name="id">What was noted.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Null where they may not. A draft that another release took in the same moment stays there.</returns>
    public async Task<KeepRelease.Answer?> For(Editor by, int id, CancellationToken cancel = default)
    {
        if (await watches.One(by, id, cancel) is not { } whole || !by.May(whole.Row.Watched.Owner, EditorRole.Publisher))
            return null;
        if (await Free(by, [.. whole.Items.Select(item => item.Page.Address.ToString()).Where(whole.Drafts.ContainsKey).Select(page => whole.Drafts[page])], cancel) is not { Count: > 0 } drafts)
            return new(null, "Det finns inget utkast att samla. Börja ett utkast av en sida, eller se i släppen: de du har hör redan till ett.");
        var made = await releases.Make(by, whole.Row.Watched.Owner, Short($"{whole.Row.Section} {whole.Row.Watched.AsChange()?.Verb} {whole.Row.Watched.From.InWords()}"), cancel);
        if (made?.Id is not { } release)
            return made;
        foreach (var draft in drafts)
            await releases.Put(by, release, draft, inside: true, cancel);
        return made;
    }

    private async Task<IReadOnlyList<int>> Free(Editor by, int[] drafts, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.DraftsFor(by).Where(draft => drafts.Contains(draft.Id) && draft.ReleaseId == null).OrderBy(draft => draft.Id).Select(draft => draft.Id).ToListAsync(cancel);
    }

    private static string Short(string title) => title.Length > Release.LongestTitle ? title[..Release.LongestTitle] : title;
}
