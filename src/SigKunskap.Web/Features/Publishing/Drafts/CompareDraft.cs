using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Library;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Drafts;

/// <summary>What differs between a draft and the edition it goes on from, or between two of its texts.</summary>
public sealed class CompareDraft(IDbContextFactory<SigKunskapDb> databases, LivingLibrary living, TimeProvider clock)
{
    /// <param name="Draft">The draft.</param>
    /// <param name="From">The number of the earlier text; 0 for the published edition, or for nothing where the page is new.</param>
    /// <param name="To">The number of the later text.</param>
    /// <param name="Rows">Its paragraphs; null when one of the texts cannot be read.</param>
    /// <param name="Facts">The facts at the head of the file, the lines that differ; empty when they are the same.</param>
    public sealed record Answer(GuidanceDraft Draft, int From, int To, IReadOnlyList<ComparedParagraph>? Rows, IReadOnlyList<TextChange> Facts);

    /// <param name="by">Who asks.</param>
    /// <param name="id">The draft.</param>
    /// <param name="from">The earlier text; null or 0 for the published edition.</param>
    /// <param name="to">The later text; null for the newest.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Null for a draft they do not see, or a text that does not exist.</returns>
    public async Task<Answer?> For(Editor by, int id, int? from, int? to, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.DraftsFor(by).AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == id, cancel) is not { } draft)
            return null;
        var (first, last) = (from ?? 0, to ?? draft.Revision);
        var texts = await db.DraftRevisions.Where(revision => revision.DraftId == id && (revision.Number == first || revision.Number == last)).ToDictionaryAsync(revision => revision.Number, revision => revision.Source, cancel);
        if (!texts.TryGetValue(last, out var later) || (first != 0 && !texts.ContainsKey(first)))
            return null;
        var published = living.Now.Find(draft.Address)?.Edition(draft.BasedOn);
        var earlier = first == 0 ? published?.Stored.Source : texts[first];
        var (making, today) = (new EditionMaking(living.Now), StockholmTime.Today(clock));
        var before = first == 0 ? published?.Content : making.Read(draft.Address, earlier!, today).Content;
        if (making.Read(draft.Address, later, today).Content is not { } after || (earlier is not null && before is null))
            return new(draft, first, last, null, []);
        return new(draft, first, last, Rows(earlier, before, later, after, first == 0 ? published : null), earlier is null ? [] : Facts(Front(earlier), Front(later)));
    }

    private static IReadOnlyList<ComparedParagraph> Rows(string? earlier, PageContent? before, string later, PageContent after, PageEdition? published)
    {
        var original = published ?? First(before ?? after, earlier ?? "");
        return before is null
            ? [.. EditionComparison.Compare(original, original).Select(row => row with { Change = ParagraphChange.Added })]
            : EditionComparison.Compare(original, EditionMaking.After(original, after, later));
    }

    private static PageEdition First(PageContent content, string source) =>
        new(new(1, source, content.BlocksUsed, [.. content.Paragraphs.Select(paragraph => $"p{paragraph.Number}")], DateTime.UnixEpoch), content);

    /// <summary>Only the lines that differ: the head of a page is longer than anybody reads twice.</summary>
    private static IReadOnlyList<TextChange> Facts(IReadOnlyList<string> earlier, IReadOnlyList<string> later)
    {
        var (gone, came) = (earlier.Except(later).ToList(), later.Except(earlier).ToList());
        return gone.Count + came.Count == 0 ? [] : TextComparison.Of(string.Join('\n', gone), string.Join('\n', came));
    }

    /// <summary>The lines between the two that mark the head of the file.</summary>
    private static List<string> Front(string source) =>
        [.. source.ReplaceLineEndings("\n").Split('\n').Skip(1).TakeWhile(line => line.TrimEnd() != "---")];
}
