using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Drafts;

/// <summary>
/// Saves what somebody wrote in a draft. Several may write at once: who saves second gets both texts put together, and decides where both
/// changed the same lines. A new text takes the draft back to writing; whatever was reviewed and signed was another text.
/// </summary>
public sealed class SaveDraft(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    /// <summary>A text lost to a race is tried again with what won it.</summary>
    private const int Attempts = 20;

    /// <param name="Revision">The number of the text that was saved; of one with conflicts, the newest saved by others.</param>
    /// <param name="Text">The text as it stands now, with what others wrote.</param>
    /// <param name="Merged">Whether somebody else had saved in between.</param>
    /// <param name="Conflicts">Places where both changed the same lines: nothing is saved until somebody has decided them.</param>
    /// <param name="Mistake">Why it was refused, in words.</param>
    public sealed record Answer(int Revision, string Text, bool Merged = false, int Conflicts = 0, string? Mistake = null)
    {
        public bool Saved => Mistake is null && Conflicts == 0;
    }

    /// <param name="by">Who writes.</param>
    /// <param name="id">The draft.</param>
    /// <param name="basedOn">The number of the text they began from.</param>
    /// <param name="source">The whole text.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Null for a draft they do not see.</returns>
    public async Task<Answer?> For(Editor by, int id, int basedOn, string source, CancellationToken cancel = default)
    {
        source = source.ReplaceLineEndings("\n");
        if (source.Length > PageReader.LongestFile)
            return new(basedOn, source, Mistake: $"Texten har {source.Length:N0} tecken. En sida får ha högst {PageReader.LongestFile:N0}. Dela den.");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Try(by, id, basedOn, source, cancel);
            }
            catch (Exception failure) when (attempt < Attempts && Database.IsLostRace(failure))
            {
                // Somebody saved, signed or published in this moment; with what they did it is another question.
            }
        }
    }

    private async Task<Answer?> Try(Editor by, int id, int basedOn, string source, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.BeginGuarded(cancel);
        if (await db.DraftsFor(by).SingleOrDefaultAsync(draft => draft.Id == id, cancel) is not { } draft)
            return null;
        if (!draft.IsOpen)
            return new(draft.Revision, source, Mistake: "Utkastet är inte öppet längre: det är publicerat eller lagt åt sidan. Kopiera din text och börja ett nytt utkast.");
        var texts = await db.DraftRevisions.AsNoTracking().Where(revision => revision.DraftId == id && (revision.Number == basedOn || revision.Number == draft.Revision)).ToDictionaryAsync(revision => revision.Number, revision => revision.Source, cancel);
        if (!texts.TryGetValue(basedOn, out var original))
            return new(draft.Revision, source, Mistake: "Det går inte att se vilken text du utgick från. Kopiera din text, öppna utkastet igen och klistra in den.");
        var merged = basedOn == draft.Revision ? new(source, 0) : TextMerge.Of(original, source, texts[draft.Revision]);
        if (merged.Conflicts > 0 || merged.Text == texts[draft.Revision])
            return new(draft.Revision, merged.Text, basedOn != draft.Revision, merged.Conflicts);

        var now = clock.GetUtcNow().UtcDateTime;
        await db.Take(draft, merged.Text, living.Now, by, now, StockholmTime.Today(clock), cancel);
        await db.DraftEdits.Where(edit => edit.DraftId == id && edit.MemberId == by.Id).ExecuteDeleteAsync(cancel);
        db.TellOf(draft, "draft.saved", by, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(draft.Revision, merged.Text, basedOn != draft.Revision - 1);
    }
}
