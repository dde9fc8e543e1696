using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Drafts;

/// <summary>Keeps what somebody types in a draft until they save it, so that a closed window loses nothing.</summary>
public sealed class KeepEdit(IDbContextFactory<SigKunskapDb> databases, TimeProvider clock)
{
    /// <returns>When it was kept; null when it was not: a draft they do not see or one that is closed, or a text far too long.</returns>
    public async Task<DateTime?> For(Editor by, int id, int basedOn, string source, CancellationToken cancel = default)
    {
        if (source.Length > PageReader.LongestFile)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.DraftsFor(by).AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == id, cancel) is not { IsOpen: true })
            return null;
        var now = clock.GetUtcNow().UtcDateTime;
        source = source.ReplaceLineEndings("\n");
        if (await db.DraftEdits.SingleOrDefaultAsync(edit => edit.DraftId == id && edit.MemberId == by.Id, cancel) is { } kept)
            (kept.Source, kept.BasedOn, kept.KeptAt) = (source, basedOn, now);
        else
            db.DraftEdits.Add(new() { DraftId = id, MemberId = by.Id, BasedOn = basedOn, Source = source, KeptAt = now });
        try
        {
            await db.SaveChangesAsync(cancel);
            return now;
        }
        catch (DbUpdateException failure) when (Database.IsAlreadyThere(failure))
        {
            // The same person in another window kept theirs first; the next keeping takes its place.
            return null;
        }
    }

    /// <summary>What somebody has typed and not saved, or null.</summary>
    public async Task<DraftEdit?> Of(Editor by, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.DraftEdits.AsNoTracking().SingleOrDefaultAsync(edit => edit.DraftId == id && edit.MemberId == by.Id, cancel);
    }

    /// <summary>Throws away what somebody typed.</summary>
    public async Task Forget(Editor by, int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.DraftEdits.Where(edit => edit.DraftId == id && edit.MemberId == by.Id).ExecuteDeleteAsync(cancel);
    }
}
