using SigKunskap.Search.Ranking;
using SigKunskap.Search.Text;

namespace SigKunskap.Search.Postings;

/// <summary>
/// The words that the best passages found share and others do not: the subject's own words, which the searcher may not
/// know (pseudo-relevance feedback, Lavrenko and Croft 2001). They reorder what was found; nothing is found by them.
/// </summary>
internal sealed class Feedback
{
    private const int ShortestWord = 4;

    // By word, 1 plus its place among the words of the feedback; the workspace's, given back when all is ranked.
    private readonly byte[] marks;
    private readonly List<(int Word, double Worth)> words = [];

    private Feedback(byte[] marks) => this.marks = marks;

    /// <summary>What the best pages say.</summary>
    public static Feedback Of(SearchPlan plan, IndexView view, IReadOnlyList<RankedPage> ranked, byte[] marks)
    {
        var feedback = new Feedback(marks);
        var best = ranked.Take(plan.Weights.FeedbackPages).ToList();
        var sum = best.Sum(page => page.Score);
        if (sum <= 0 || plan.Weights.Feedback <= 0)
            return feedback;
        var asked = plan.Units.SelectMany(unit => unit.Words.Keys).ToHashSet();
        var shares = new Dictionary<int, double>();
        foreach (var page in best)
        {
            foreach (var word in Distinct(page.Tokens.Span).Where(word => !asked.Contains(word)))
                shares[word] = shares.GetValueOrDefault(word) + (page.Score / sum);
        }
        var total = plan.Units.Where(unit => !unit.IsOptional).Sum(unit => unit.Weight);
        foreach (var (word, share) in shares.Where(one => Counts(view, one.Key)).Select(one => (one.Key, Share: one.Value * Rarity(view, one.Key)))
            .OrderByDescending(one => one.Share).ThenBy(one => one.Key).Take(plan.Weights.FeedbackWords))
        {
            feedback.words.Add((word, share * plan.Weights.Feedback * total / 10));
            marks[word] = (byte)feedback.words.Count;
        }
        return feedback;
    }

    /// <summary>What a passage's words add, each once.</summary>
    public double Of(ReadOnlySpan<int> tokens)
    {
        var (sum, seen) = (0.0, 0ul);
        foreach (var token in tokens)
        {
            if (token < 0 || marks[token] == 0)
                continue;
            var place = marks[token] - 1;
            if ((seen >> place & 1) == 0)
                sum += words[place].Worth;
            seen |= 1ul << place;
        }
        return sum;
    }

    /// <summary>Leaves the workspace as it was.</summary>
    public void Clear() => words.ForEach(word => marks[word.Word] = 0);

    private static bool Counts(IndexView view, int word) => view.Lexicon[word].Text is { Length: >= ShortestWord } text
        && char.IsLetter(text[0]) && view.Holding(word) > 1 && !StopWords.Contains(text) && !WeakWords.Contains(text);

    private static double Rarity(IndexView view, int word) => Math.Log(1 + ((view.PassageCount - view.Holding(word) + 0.5) / (view.Holding(word) + 0.5)));

    private static HashSet<int> Distinct(ReadOnlySpan<int> tokens)
    {
        var words = new HashSet<int>();
        foreach (var token in tokens)
        {
            if (token >= 0)
                words.Add(token);
        }
        return words;
    }
}
