using SigKunskap.Search.Query;
using SigKunskap.Search.Text;

namespace SigKunskap.Search.Ranking;

/// <summary>Understands words that stand together in a query: citations first, then words, with the synonyms that they or several of them have.</summary>
internal sealed class WordRunBuilder(SearchPlan plan, UnitBuilder units, SearchSettings settings, SynonymTable synonyms)
{
    private readonly List<string> stopWords = [];

    public void Add(string run)
    {
        var cited = CitationKey.In(run, settings.Citations).ToList();
        var tokens = new List<Token>();
        foreach (var token in Tokens.In(run))
        {
            if (!cited.Any(span => token.Start >= span.Start && token.Start < span.Start + span.Length))
                tokens.Add(token);
        }
        foreach (var span in cited)
            AddCitation(run.Substring(span.Start, span.Length), span.Keys);
        AddWords(tokens);
    }

    /// <summary>Stop words count when there is nothing else to go by.</summary>
    public void Finish()
    {
        if (stopWords.Count == 0)
            return;
        if (!plan.Units.Exists(unit => !unit.IsOptional))
            stopWords.ForEach(word => units.PlainWord(word));
        else
            plan.Ignored.Add(new IgnoredPart(string.Join(", ", stopWords.Distinct()), "Vanliga ord avgör inte träffen."));
    }

    private void AddCitation(string typed, IReadOnlyList<string> keys)
    {
        var unit = units.Citation(typed, keys);
        var words = Tokens.In(typed).Where(token => token.Kind == TokenKind.Word).Select(token => token.Text).ToList();
        units.AddPhrase(words, plan.Weights.PartOfAsked, [unit]);
    }

    private void AddWords(List<Token> tokens)
    {
        var words = tokens.Where(token => token.Kind == TokenKind.Word).ToList();
        var unitOf = new QueryUnit?[words.Count];
        for (var at = 0; at < words.Count; at++)
        {
            plan.Stems.Add(Folding.Fold(SearchStem.Of(words[at].Text)));
            if (unitOf[at] is not null)
                continue;
            var joined = tokens.Where(token => token.Kind == TokenKind.Joined && token.Start == words[at].Start).Select(token => (Token?)token).FirstOrDefault();
            if (joined is { } hyphenated)
                AddHyphenated(hyphenated, words, at, unitOf);
            else if (StopWords.Contains(words[at].Text))
                stopWords.Add(words[at].Text);
            else
                unitOf[at] = units.Word(words[at].Text);
        }
        AddSynonyms([.. words.Select(word => SearchStem.Of(Abbreviations.AsMeant(word.Text)))], unitOf);
        Join(unitOf);
    }

    // "e-post" is also "epost" and "e post".
    private void AddHyphenated(Token joined, List<Token> words, int at, QueryUnit?[] unitOf)
    {
        var parts = words.Skip(at).TakeWhile(word => word.Start + word.Length <= joined.Start + joined.Length).Select(word => word.Text).ToList();
        var unit = units.Word(joined.Text);
        units.AddPhrase(parts, plan.Weights.Same, [unit]);
        Array.Fill(unitOf, unit, at, parts.Count);
    }

    private void AddSynonyms(List<string> stems, QueryUnit?[] unitOf)
    {
        for (var at = 0; at < stems.Count; at++)
        {
            foreach (var (length, found) in synonyms.StartingAt(stems, at))
            {
                var covered = unitOf[at..(at + length)].OfType<QueryUnit>().Distinct().ToList();
                // What a question's pattern of common words asks for, such as "hur många".
                if (covered.Count == 0)
                    covered.Add(plan.NewUnit("", isOptional: true));
                foreach (var synonym in found)
                    units.AddPhrase(synonym.Words, synonym.Weight * plan.Weights.Synonym, covered);
            }
        }
    }

    // Words next to each other, common words aside, may be one in the library.
    private void Join(QueryUnit?[] unitOf)
    {
        var distinct = unitOf.OfType<QueryUnit>().Distinct().ToList();
        for (var at = 1; at < distinct.Count; at++)
            units.Join(distinct[at - 1], distinct[at]);
    }
}
