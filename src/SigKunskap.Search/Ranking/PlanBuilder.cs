using SigKunskap.Search.Query;
using SigKunskap.Search.Text;

namespace SigKunskap.Search.Ranking;

/// <summary>Understands a query against a library: what words, phrases, filters and citations in it stand for.</summary>
internal sealed class PlanBuilder(IVocabulary vocabulary, SearchSettings settings)
{
    private readonly SearchPlan plan = new();
    private readonly TermExpander expander = new(vocabulary);

    public SearchPlan Build(SearchQuery query)
    {
        var units = new UnitBuilder(plan, expander);
        var words = new WordRunBuilder(plan, units, settings);
        foreach (var run in Runs(query.Terms.Where(term => !term.Excluded)))
        {
            if (run[0].Kind == QueryTermKind.Word)
                words.Add(string.Join(' ', run.Select(term => term.Text)));
            else
                AddSingle(run[0], units);
        }
        foreach (var filter in query.Filters.Where(filter => filter.Field == QueryField.Law))
            AddLaw(filter, units, words);
        words.Finish();
        foreach (var term in query.Terms.Where(term => term.Excluded))
            plan.Excluded.AddRange(ToExclude(term));
        Weigh();
        return plan;
    }

    // Words that stand together are read together, since a citation or a synonym may span them.
    private static List<List<QueryTerm>> Runs(IEnumerable<QueryTerm> terms)
    {
        var runs = new List<List<QueryTerm>>();
        foreach (var term in terms)
        {
            if (term.Kind == QueryTermKind.Word && runs is [.., [{ Kind: QueryTermKind.Word }, ..] last])
                last.Add(term);
            else
                runs.Add([term]);
        }
        return runs;
    }

    private void AddSingle(QueryTerm term, UnitBuilder units)
    {
        var parts = WordsOf(term.Text);
        if (parts.Count == 0)
            return;
        if (term.Kind == QueryTermKind.Phrase)
        {
            plan.Segments.Add(new QuerySegment([units.Phrase(parts)], []));
            if (parts.Count > 1)
                plan.LastResort.AddRange(parts.Select(units.PlainWord));
            return;
        }
        foreach (var part in parts.SkipLast(1))
            plan.Segments.Add(new QuerySegment([units.Word(part)], []));
        plan.Segments.Add(new QuerySegment([units.Prefix(parts[^1])], []));
    }

    private void AddLaw(QueryFilter filter, UnitBuilder units, WordRunBuilder words)
    {
        var keys = CitationKey.In(filter.Value, settings.Citations).SelectMany(span => span.Keys).ToList();
        if (keys.Count == 0 && filter.Value.Contains('/'))
            keys.Add(filter.Value);
        if (keys.Count == 0)
        {
            plan.Ignored.Add(new IgnoredPart(filter.ToString(), "Lagen eller lagrummet kändes inte igen. Orden söks som vanligt."));
            if (!filter.Excluded)
                words.Add(filter.Value);
            return;
        }
        var tokens = keys.Select(key => new Alternative([CitationKey.Token(key)], IsStrong: true)).ToList();
        if (filter.Excluded)
            plan.Excluded.AddRange(tokens);
        else
        {
            plan.Restrictions.Add(tokens);
            plan.Segments.Add(new QuerySegment([units.Citation(filter.Value, keys)], []));
        }
    }

    // Built on a plan of its own, so that what is left out neither ranks nor lights up.
    private List<Alternative> ToExclude(QueryTerm term)
    {
        var units = new UnitBuilder(new SearchPlan(), expander);
        var parts = WordsOf(term.Text);
        return term.Kind == QueryTermKind.Prefix && parts is [var only]
            ? units.Prefix(only).Alternatives
            : parts.Count == 1 ? units.PlainWord(parts[0]).Alternatives : units.Phrase(parts).Alternatives;
    }

    private static List<string> WordsOf(string text) =>
        [.. Tokens.In(text).Where(token => token.Kind == TokenKind.Word).Select(token => token.Text)];

    // Inverse passage frequency as in BM25 (Robertson and Zaragoza 2009).
    private void Weigh()
    {
        plan.MeanLength = Math.Max(1, vocabulary.MeanLength);
        foreach (var unit in plan.Units)
        {
            var passages = Math.Clamp(unit.Passages, 1, Math.Max(1, vocabulary.PassageCount));
            unit.Weight = Math.Log(1 + ((vocabulary.PassageCount - passages + 0.5) / (passages + 0.5)));
        }
    }
}
