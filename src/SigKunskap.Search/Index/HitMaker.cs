using SigKunskap.Search.Ranking;

namespace SigKunskap.Search.Index;

/// <summary>Shows a ranked page as a hit: which paragraph to open, and what of it to quote.</summary>
internal static class HitMaker
{
    public static SearchHit Hit(RankedPage page, SearchPlan plan)
    {
        var paragraphs = page.Passage.Paragraphs;
        var best = page.BestParagraph >= 0 ? paragraphs[page.BestParagraph] : null;
        var isWholePage = best is null && page.Match.Heading.Matches.Count == 0;
        return new SearchHit(
            page.Address,
            page.Profile.Kind,
            page.Title,
            isWholePage ? "" : page.Passage.Heading,
            isWholePage ? "" : best is { Anchor.Length: > 0 } ? best.Anchor : page.Passage.Anchor,
            SnippetCutter.Cut(Quoted(page, plan), plan),
            page.Profile.Topic,
            page.Profile.TopicName,
            page.Profile.Roles,
            page.Profile.Agencies,
            page.ValidFrom,
            page.Score);
    }

    // The best paragraph; when only title or heading match, the summary, or the passage's beginning if there is none.
    private static MatchedText Quoted(RankedPage page, SearchPlan plan)
    {
        if (page.BestParagraph >= 0)
            return page.Match.Paragraphs[page.BestParagraph];
        if ((page.Match.Heading.Matches.Count > 0 || page.Summary.Length == 0) && page.Match.Paragraphs is [var first, ..] && first.Text.Length > 0)
            return first;
        return MatchFinder.Find(page.Summary, plan.Words, []);
    }
}
