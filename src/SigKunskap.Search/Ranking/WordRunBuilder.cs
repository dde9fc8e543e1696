using SigKunskap.Search.Query;
using SigKunskap.Search.Text;

namespace SigKunskap.Search.Ranking;

/// <summary>Understands words that stand together in a query: citations first, then synonyms of several words, then words.</summary>
internal sealed class WordRunBuilder(SearchPlan plan, UnitBuilder units, SearchSettings settings)
{
    private readonly SynonymTable synonyms = settings.Synonyms();
    private readonly List<string> stopWords = [];

    public void Add(string run)
    {
        var cited = CitationKey.In(run, settings.Citations).ToList();
        var words = new List<Token>();
        foreach (var token in Tokens.In(run))
        {
            if (!cited.Any(span => token.Start >= span.Start && token.Start < span.Start + span.Length))
                words.Add(token);
        }
        foreach (var span in cited)
            AddCitation(run.Substring(span.Start, span.Length), span.Keys);
        AddWords(words);
    }

    /// <summary>Stop words count when there is nothing else to go by.</summary>
    public void Finish()
    {
        if (stopWords.Count == 0)
            return;
        if (plan.Segments.Count == 0)
            plan.Segments.AddRange(stopWords.Select(word => new QuerySegment([units.PlainWord(word)], [])));
        else
            plan.Ignored.Add(new IgnoredPart(string.Join(", ", stopWords.Distinct()), "Vanliga ord avgör inte träffen."));
    }

    private void AddCitation(string typed, IReadOnlyList<string> keys)
    {
        var unit = units.Citation(typed, keys);
        var words = Tokens.In(typed).Where(token => token.Kind == TokenKind.Word).Select(token => token.Text).ToList();
        foreach (var alternative in units.AddPhrase(words, RankingWeights.PartOfAsked, isStrong: false, [unit]))
            unit.Add(alternative);
        plan.Segments.Add(new QuerySegment([unit], []));
    }

    private void AddWords(List<Token> tokens)
    {
        var words = tokens.Where(token => token.Kind == TokenKind.Word).ToList();
        var stems = words.Select(word => SearchStem.Of(Abbreviations.AsMeant(word.Text))).ToList();
        for (var at = 0; at < words.Count;)
        {
            var joined = tokens.Where(token => token.Kind == TokenKind.Joined && token.Start == words[at].Start).Select(token => (Token?)token).FirstOrDefault();
            var parts = joined is { } whole ? words.Skip(at).Count(word => word.Start + word.Length <= whole.Start + whole.Length) : 1;
            var (length, found) = synonyms.LongestAt(stems, at);
            var count = Math.Max(parts, length);
            var segmentUnits = joined is { } hyphenated && parts == count
                ? [Hyphenated(hyphenated, words.GetRange(at, parts))]
                : words.GetRange(at, count).Where(word => !IsStopWord(word, count)).Select(word => units.Word(word.Text)).ToList();
            if (segmentUnits.Count > 0)
                plan.Segments.Add(new QuerySegment(segmentUnits, Whole(segmentUnits, length == count ? found : [])));
            at += count;
        }
    }

    private List<Alternative> Whole(List<QueryUnit> segmentUnits, IReadOnlyList<Synonym> found) =>
        [.. found.SelectMany(synonym => units.AddPhrase(synonym.Words, synonym.Weight, isStrong: false, segmentUnits))];

    // "e-post" is also "epost" and "e post".
    private QueryUnit Hyphenated(Token joined, List<Token> parts)
    {
        var unit = units.Word(joined.Text);
        foreach (var alternative in units.AddPhrase([.. parts.Select(part => part.Text)], RankingWeights.Same, isStrong: true, [unit]))
            unit.Add(alternative);
        return unit;
    }

    private bool IsStopWord(Token word, int inPhrase)
    {
        var isStopWord = StopWords.Contains(word.Text);
        if (isStopWord && inPhrase == 1)
            stopWords.Add(word.Text);
        return isStopWord;
    }
}
