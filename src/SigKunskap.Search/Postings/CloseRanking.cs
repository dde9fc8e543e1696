using SigKunskap.Search.Ranking;
using SigKunskap.Search.Text;

namespace SigKunskap.Search.Postings;

/// <summary>A page in its place in the result, with its best passage.</summary>
/// <param name="Entry">The page.</param>
/// <param name="Passage">The number of its best passage on it.</param>
/// <param name="Paragraph">The number of the passage's best paragraph; -1 when only title or heading match.</param>
/// <param name="Tokens">The words of the passage.</param>
/// <param name="HasAll">Whether one of its passages holds all terms.</param>
/// <param name="Score">What it is worth.</param>
internal sealed record RankedPage(PageEntry Entry, int Passage, int Paragraph, ReadOnlyMemory<int> Tokens, bool HasAll, double Score);

/// <summary>
/// Ranks pages closely, a block at a time: the rough score decides which block a page is in, reading its words decides
/// where in the block. A result of any depth can so be paged through without a page coming twice or never.
/// </summary>
internal sealed class CloseRanking(IndexView view, SearchPlan plan, HitReader reader, Workspace space)
{
    public const int BlockSize = 50;

    private readonly PassageScorer scorer = new(plan);
    private readonly List<Hit> titleHits = [], hits = [];

    private Feedback? feedback;

    /// <summary>Ranks a block. The first must come first: what its best pages say counts in all.</summary>
    public List<RankedPage> Rank(IEnumerable<FoundPage> block)
    {
        var ranked = Ordered(block.Select(Rank));
        feedback ??= Feedback.Of(plan, view, ranked, space.Places);
        return Ordered(ranked.Select(page => page with { Score = page.Score + (feedback.Of(page.Tokens.Span) * page.Entry.Weight) }));
    }

    /// <summary>Leaves the workspace as it was.</summary>
    public void Clear()
    {
        reader.Clear();
        feedback?.Clear();
    }

    private static List<RankedPage> Ordered(IEnumerable<RankedPage> pages) =>
        [.. pages.OrderByDescending(page => page.Score)
            .ThenBy(page => page.Entry.Title, StringComparer.Ordinal).ThenBy(page => page.Entry.Address, StringComparer.Ordinal)];

    private RankedPage Rank(FoundPage page)
    {
        var segment = view.Segments[page.Segment];
        var title = segment.TitleOf(page.Page);
        var titleWords = reader.Read(title, titleHits);
        var (best, bestPassage, bestParagraph, others) = (-1.0, page.First, -1, 0.0);
        foreach (var passage in new[] { page.First, page.Second, page.Third }.Where(passage => passage >= 0).Order())
        {
            var score = Score(segment, passage) * (passage == segment.FirstPassage[page.Page] ? plan.Weights.Beginning : 1);
            others += score;
            if (score > best)
                (best, bestPassage, bestParagraph) = (score, passage, scorer.BestParagraph);
        }
        var whole = scorer.WholeTitle(titleHits, titleWords, Shared(title, titleWords));
        var sum = best + whole + (plan.Weights.OtherPassages * (others - best));
        return new RankedPage(segment.Pages[page.Page], bestPassage - segment.FirstPassage[page.Page], bestParagraph, segment.TokensAt(bestPassage), page.HasAll, sum * segment.Pages[page.Page].Weight * (page.HasAll ? plan.Weights.AllTerms : 1));
    }

    private double Score(Segment segment, int passage)
    {
        scorer.Begin();
        scorer.Title(titleHits);
        var tokens = segment.TokensOf(passage);
        for (var (at, paragraph) = (0, -1); at <= tokens.Length; paragraph++)
        {
            var length = tokens[at..].IndexOf(TokenizedPage.Break);
            var text = length < 0 ? tokens[at..] : tokens.Slice(at, length);
            reader.Read(text, hits);
            if (paragraph < 0)
                scorer.Heading(hits);
            else
                scorer.Paragraph(paragraph, hits);
            at += text.Length + 1;
        }
        return scorer.Score(segment.Lengths[passage]);
    }

    private (double OfTitle, double OfQuery) Shared(ReadOnlySpan<int> title, int words)
    {
        if (plan.Stems.Count == 0 || words == 0)
            return (0, 0);
        var shared = 0;
        foreach (var token in title)
        {
            if (token >= 0 && plan.Stems.Contains(Folding.Fold(view.Lexicon[token].Stem)))
                shared++;
        }
        return (Math.Min(1, shared / (double)words), Math.Min(1, shared / (double)plan.Stems.Count));
    }
}
