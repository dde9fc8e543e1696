using SigKunskap.Search.Postings;
using SigKunskap.Search.Ranking;

namespace SigKunskap.Search.Index;

/// <summary>Shows ranked pages as hits: which paragraph to open, and what of it to quote.</summary>
internal static class HitMaker
{
    /// <summary>The hits of a search, or null when the file no longer has one of them.</summary>
    public static IReadOnlyList<SearchHit>? Hits(SearchRun run, ReadConnection connection)
    {
        if (run.Slice.Count == 0)
            return [];
        var words = WordTable.Of(run.Plan, run.Lexicon);
        var hits = new List<SearchHit>(run.Slice.Count);
        foreach (var page in run.Slice)
        {
            if (Stored(connection, page.Entry, page.Passage) is not { } passage)
                return null;
            hits.Add(Hit(page, passage, () => Stored(connection, page.Entry, 0), words, run.Plan));
        }
        return hits;
    }

    private static StoredPassage? Stored(ReadConnection connection, PageEntry page, int passage)
    {
        using var rows = connection.Statements.Rows(StoredPassage.Select + " WHERE id = $1", (page.Id << IndexSchema.PassageBits) + passage);
        return rows.Read() ? StoredPassage.Read(rows) : null;
    }

    public static SearchHit Hit(RankedPage page, StoredPassage passage, Func<StoredPassage?> beginning, WordTable words, SearchPlan plan)
    {
        var (best, inHeading) = (page.Paragraph >= 0 ? passage.Paragraphs[page.Paragraph] : null, page.Passage > 0 && MatchFinder.Find(passage.Heading, words, []).Matches.Count > 0);
        var isWholePage = best is null && !inHeading;
        var entry = page.Entry;
        return new SearchHit(
            entry.Address,
            entry.Profile.Kind,
            entry.Title,
            isWholePage || page.Passage == 0 ? "" : passage.Heading,
            isWholePage ? "" : best is { Anchor.Length: > 0 } ? best.Anchor : passage.Anchor,
            SnippetCutter.Cut(Quoted(page, passage, inHeading, beginning, words), plan),
            entry.Profile.Topic,
            entry.Profile.TopicName,
            entry.Profile.Roles,
            entry.Profile.Agencies,
            entry.ValidFrom == 0 ? null : DateOnly.FromDayNumber(entry.ValidFrom),
            page.Score);
    }

    // The best paragraph; when only title or heading match, the summary, or the passage's beginning if there is none.
    private static MatchedText Quoted(RankedPage page, StoredPassage passage, bool inHeading, Func<StoredPassage?> beginning, WordTable words)
    {
        if (page.Paragraph >= 0)
            return passage.Match(page.Paragraph, words);
        var summary = page.Passage == 0 ? passage : beginning();
        if (summary is null || inHeading || summary.Paragraphs is not [{ Text.Length: > 0 }, ..])
            return passage.Paragraphs is [{ Text.Length: > 0 }, ..] ? passage.Match(0, words) : new MatchedText("", [], 0);
        return summary.Match(0, words);
    }
}
