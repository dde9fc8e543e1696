using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Unclear;

/// <summary>What readers have found unclear, for the editors of the agency that owns the page: to read, and to take away when it is seen to.</summary>
public sealed class UnclearMarks(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    /// <param name="Page">The page.</param>
    /// <param name="Paragraph">The paragraph's id.</param>
    /// <param name="Marks">The marks, newest first; never empty.</param>
    public sealed record Row(LibraryPage Page, string Paragraph, IReadOnlyList<UnclearMark> Marks)
    {
        /// <summary>The newest edition in which the paragraph is.</summary>
        public PageEdition Edition => Page.Editions.LastOrDefault(edition => TextIn(edition) is not null) ?? Page.Newest;

        /// <summary>What the paragraph says there.</summary>
        public string? Text => TextIn(Edition);

        /// <summary>Whether a newer edition is without it.</summary>
        public bool IsGone => Edition != Page.Newest;

        public string Address => IsGone ? $"{Page.Address.Path}?utgava={Edition.Number}#{Paragraph}" : $"{Page.Address.Path}#{Paragraph}";

        private string? TextIn(PageEdition edition) => edition.Content.Paragraphs.FirstOrDefault(paragraph => edition.IdOf(paragraph) == Paragraph)?.Text;
    }

    /// <summary>The paragraphs with marks on the pages of an editor's agencies, the one marked last first.</summary>
    public async Task<IReadOnlyList<Row>> For(Editor editor, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var marks = await db.UnclearMarks.AsNoTracking().Include(mark => mark.Page).OrderByDescending(mark => mark.Id).ToListAsync(cancel);
        return [.. marks.GroupBy(mark => (mark.Page.Topic, mark.Page.Slug, mark.ParagraphId))
            .Select(group => (Page: Owned(editor, new(group.Key.Topic, group.Key.Slug)), group.Key.ParagraphId, Marks: group))
            .Where(row => row.Page is not null)
            .Select(row => new Row(row.Page!, row.ParagraphId, [.. row.Marks]))];
    }

    /// <summary>Takes away the marks that an editor has seen on a paragraph; what came later stays.</summary>
    /// <param name="last">The newest that they saw.</param>
    /// <returns>False where the page is not theirs.</returns>
    public async Task<bool> Done(Editor editor, PageAddress address, string paragraph, int last, CancellationToken cancel = default)
    {
        if (Owned(editor, address) is null)
            return false;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var seen = await db.UnclearMarks.Where(mark => mark.Page.Topic == address.Topic && mark.Page.Slug == address.Slug && mark.ParagraphId == paragraph && mark.Id <= last).ToListAsync(cancel);
        if (seen.Count == 0)
            return true;
        db.UnclearMarks.RemoveRange(seen);
        db.AuditEntries.Add(new() { At = clock.GetUtcNow().UtcDateTime, ById = editor.Id, Action = "unclear.done", Subject = $"page {address}", Reason = $"{paragraph}, {seen.Count} st" });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // A colleague took them away at the same moment, and the log says so already.
        }

        return true;
    }

    private LibraryPage? Owned(Editor editor, PageAddress address) => living.Now.Find(address) is { } page && editor.Agencies.ContainsKey(page.Newest.Front.Owner) ? page : null;
}
