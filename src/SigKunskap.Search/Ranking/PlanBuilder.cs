using SigKunskap.Search.Query;
using SigKunskap.Search.Text;
using SigKunskap.Search.Words;

namespace SigKunskap.Search.Ranking;

/// <summary>Understands a query against a library: what words, phrases, filters and citations in it stand for.</summary>
internal sealed class PlanBuilder(WordFinder finder, SearchSettings settings)
{
    private readonly SearchPlan plan = new(settings.Weights);

    public SearchPlan Build(SearchQuery query)
    {
        var units = new UnitBuilder(plan, finder);
        var words = new WordRunBuilder(plan, units, settings, finder.Synonyms);
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
            plan.Excluded.Add(ToExclude(term));
        plan.MeanLength = finder.Words.View.MeanLength;
        plan.Units.ForEach(Weigh);
        return plan;
    }

    /// <summary>The plan of the words inside phrases and citations, for when nothing else is found; null when there are none.</summary>
    public static SearchPlan? LastResort(SearchPlan plan, WordFinder finder)
    {
        if (plan.LastResort.Count == 0)
            return null;
        var lesser = new SearchPlan(plan.Weights) { MeanLength = plan.MeanLength };
        lesser.Restrictions.AddRange(plan.Restrictions);
        lesser.Excluded.AddRange(plan.Excluded);
        var builder = new PlanBuilder(finder, new SearchSettings());
        foreach (var word in plan.LastResort)
            builder.Weigh(new UnitBuilder(lesser, finder).PlainWord(word));
        return lesser;
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
            units.Phrase(parts);
            if (parts.Count > 1)
                plan.LastResort.AddRange(parts);
            return;
        }
        foreach (var part in parts.SkipLast(1))
            units.Word(part);
        units.Prefix(parts[^1]);
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
        if (filter.Excluded)
            plan.Excluded.Add(new UnitBuilder(new SearchPlan(settings.Weights), finder).Citation(filter.Value, keys));
        else
        {
            plan.Restrictions.Add([.. units.Numbers(keys)]);
            units.Citation(filter.Value, keys);
        }
    }

    // Built on a plan of its own, so that what is left out neither ranks nor lights up.
    private QueryUnit ToExclude(QueryTerm term)
    {
        var units = new UnitBuilder(new SearchPlan(settings.Weights), finder);
        var parts = WordsOf(term.Text);
        return term.Kind == QueryTermKind.Prefix && parts is [var only] ? units.Prefix(only)
            : parts.Count == 1 ? units.PlainWord(parts[0]) : units.Phrase(parts);
    }

    private static List<string> WordsOf(string text) =>
        [.. Tokens.In(text).Where(token => token.Kind == TokenKind.Word).Select(token => token.Text)];

    // Inverse passage frequency as in BM25 (Robertson and Zaragoza 2009), of all ways to find the term together: a rare
    // word with a common synonym is a common term.
    private void Weigh(QueryUnit unit)
    {
        var view = finder.Words.View;
        unit.Prune(view.Holding);
        var passages = unit.Words.Sum(word => view.Holding(word.Key) * (double)word.Value)
            + unit.Near.Sum(near => near.Places.Min(place => place.Sum(view.Holding)) * near.Weight / near.Places.Count);
        passages = Math.Clamp(passages, 1, Math.Max(1, view.PassageCount));
        unit.Weight = Math.Log(1 + ((view.PassageCount - passages + 0.5) / (passages + 0.5))) * (unit.IsWeak || unit.IsOptional ? plan.Weights.Weak : 1);
    }
}
