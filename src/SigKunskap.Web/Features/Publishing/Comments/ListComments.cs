using Microsoft.EntityFrameworkCore;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Pages;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Publishing;
using SigKunskap.Web.Platform;
using SigKunskap.Web.Platform.Access;

namespace SigKunskap.Web.Features.Publishing.Comments;

/// <summary>What has been said of a draft, by paragraph, with whom it was and whether the paragraph has changed since.</summary>
public sealed class ListComments(IDbContextFactory<SigKunskapDb> databases, CommentOnDraft texts, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="Comment">What was said.</param>
    /// <param name="Paragraph">What the paragraph said then; null for the text as a whole.</param>
    /// <param name="Change">What has become of it in the newest text; null for the text as a whole, and where a text cannot be read.</param>
    public sealed record Row(DraftComment Comment, string? Paragraph, ParagraphChange? Change)
    {
        /// <summary>Who said it. Somebody outside who is forgotten is their organisation, and a member who hides their name their function.</summary>
        public string Who => Comment switch
        {
            { Reader: { Name: { } name } reader } => $"{name}, {reader.Organisation}",
            { Reader: { } reader } => reader.Organisation,
            { Member: { HidesName: true } member } => $"{member.Function}, nätverket",
            _ => $"{Comment.Member!.Name}, nätverket",
        };

        public string Since => Change switch
        {
            ParagraphChange.Changed => "Stycket har ändrats sedan dess",
            ParagraphChange.Removed => "Stycket är borttaget sedan dess",
            _ => "",
        };
    }

    /// <param name="Draft">The draft.</param>
    /// <param name="Rounds">When it was open for comments, the newest first.</param>
    /// <param name="Readers">Those outside who were asked, in all of them.</param>
    /// <param name="Rows">What was said, by text and paragraph.</param>
    /// <param name="Total">How many that is in all.</param>
    /// <param name="Unanswered">How many wait for an answer.</param>
    /// <param name="Now">The round that is open; null when none is.</param>
    public sealed record Answer(GuidanceDraft Draft, IReadOnlyList<CommentRound> Rounds, IReadOnlyList<RoundReader> Readers, IReadOnlyList<Row> Rows, int Total, int Unanswered, CommentRound? Now);

    /// <param name="by">Who asks.</param>
    /// <param name="draftId">The draft.</param>
    /// <param name="page">From 1; null for all at once, as for paper.</param>
    /// <param name="unanswered">Whether only those that wait.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Null for a draft they do not see.</returns>
    public async Task<Answer?> For(Editor by, int draftId, int? page, bool unanswered, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.DraftsFor(by).AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == draftId, cancel) is not { } draft)
            return null;
        var rounds = await db.CommentRounds.AsNoTracking().Include(round => round.Draft).Where(round => round.DraftId == draftId).OrderByDescending(round => round.Id).ToListAsync(cancel);
        var readers = await db.RoundReaders.AsNoTracking().Where(reader => reader.Round.DraftId == draftId).OrderBy(reader => reader.Id).ToListAsync(cancel);
        var ids = rounds.Select(round => round.Id).ToList();
        var all = db.DraftComments.AsNoTracking().Where(comment => ids.Contains(comment.RoundId));
        var waiting = await all.CountAsync(comment => comment.IsTaken == null, cancel);
        var chosen = unanswered ? all.Where(comment => comment.IsTaken == null) : all;
        var total = await chosen.CountAsync(cancel);
        var ordered = chosen.Include(comment => comment.Reader).Include(comment => comment.Member).OrderByDescending(comment => comment.Revision).ThenBy(comment => comment.Paragraph).ThenBy(comment => comment.Id);
        var shown = await (page is { } number ? ordered.Skip((number - 1) * PageSize).Take(PageSize) : ordered).ToListAsync(cancel);
        var today = StockholmTime.Today(clock);
        return new(draft, rounds, readers, await Rows(db, draft, shown, cancel), total, waiting, rounds.Find(round => round.TakesComments(today)));
    }

    private async Task<IReadOnlyList<Row>> Rows(SigKunskapDb db, GuidanceDraft draft, List<DraftComment> comments, CancellationToken cancel)
    {
        var newest = comments.Count == 0 ? null : await texts.Text(db, draft, draft.Revision, cancel);
        var rows = new List<Row>();
        foreach (var text in comments.GroupBy(comment => comment.Revision))
        {
            var content = await texts.Text(db, draft, text.Key, cancel);
            var said = content?.Paragraphs.ToDictionary(paragraph => paragraph.Number, paragraph => paragraph.Text) ?? [];
            var changes = content is null || newest is null ? [] : Changes(content, newest);
            rows.AddRange(text.Select(comment => new Row(comment, said.GetValueOrDefault(comment.Paragraph), changes.TryGetValue(comment.Paragraph, out var change) ? change : null)));
        }

        return rows;
    }

    private static Dictionary<int, ParagraphChange> Changes(PageContent then, PageContent now)
    {
        var original = new PageEdition(new(1, "", then.BlocksUsed, [.. then.Paragraphs.Select(paragraph => $"p{paragraph.Number}")], DateTime.UnixEpoch), then);
        var changes = EditionComparison.Compare(original, EditionMaking.After(original, now, "")).Where(row => row.Change != ParagraphChange.Added).ToDictionary(row => row.Id, row => row.Change);
        return then.Paragraphs.Where(paragraph => changes.ContainsKey($"p{paragraph.Number}")).ToDictionary(paragraph => paragraph.Number, paragraph => changes[$"p{paragraph.Number}"]);
    }
}
