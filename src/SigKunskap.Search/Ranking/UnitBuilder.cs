using SigKunskap.Search.Text;

namespace SigKunskap.Search.Ranking;

/// <summary>Fills the units of a plan with the ways to find them and tells the word table what answers them.</summary>
internal sealed class UnitBuilder(SearchPlan plan, TermExpander expander)
{
    private const int MostPhraseForms = 16;

    /// <summary>A word with inflections, forms without dots, and compounds.</summary>
    public QueryUnit Word(string typed)
    {
        var word = Abbreviations.AsMeant(typed);
        var unit = plan.NewUnit(word);
        AddForms(unit, word, 1, isStrong: true);
        foreach (var (known, weight) in expander.Compounds(word))
            Add(unit, known, weight, isStrong: false);
        if (unit.Alternatives.Count == 0)
        {
            foreach (var part in expander.Parts(word))
                AddForms(unit, part.Text, RankingWeights.PartOfAsked, isStrong: false);
        }
        return unit;
    }

    /// <summary>The word itself, without compounds: for what is left out, and as a last resort.</summary>
    public QueryUnit PlainWord(string typed)
    {
        var word = Abbreviations.AsMeant(typed);
        var unit = plan.NewUnit(word);
        AddForms(unit, word, 1, isStrong: true);
        return unit;
    }

    public QueryUnit Prefix(string beginning)
    {
        var unit = plan.NewUnit(beginning + "*");
        foreach (var known in expander.Prefixed(beginning))
            Add(unit, known, RankingWeights.Same, isStrong: true);
        return unit;
    }

    public QueryUnit Phrase(IReadOnlyList<string> words)
    {
        var unit = plan.NewUnit(string.Join(' ', words));
        foreach (var alternative in AddPhrase(words, 1, isStrong: true, [unit]))
            unit.Add(alternative);
        return unit;
    }

    public QueryUnit Citation(string typed, IEnumerable<string> keys)
    {
        var unit = plan.NewUnit(typed);
        foreach (var token in keys.Select(CitationKey.Token))
        {
            unit.Add(new Alternative([token], IsStrong: true));
            plan.Words.AddCitation(token, new UnitMatch(unit.Number, RankingWeights.Citation));
        }
        return unit;
    }

    /// <summary>Lets words in a row, or one word, answer units; returns how they are found.</summary>
    public IReadOnlyList<Alternative> AddPhrase(IReadOnlyList<string> words, double weight, bool isStrong, IReadOnlyList<QueryUnit> units)
    {
        var places = words.Select(word => expander.Forms(word)).ToList();
        if (places.Count == 0 || places.Any(forms => forms.Count == 0))
            return [];
        var matches = units.Select(unit => new UnitMatch(unit.Number, weight)).ToList();
        if (places is [var only])
        {
            foreach (var (known, formWeight) in only)
                matches.ForEach(match => plan.Words.Add(known.Text, match with { Weight = weight * formWeight }));
        }
        else
            plan.Words.AddPhrase([.. places.Select(forms => forms.Select(form => form.Word.Text))], matches);
        foreach (var unit in units.Where(_ => isStrong))
            unit.Passages = places.Min(forms => forms.Sum(form => form.Word.Passages));
        return [.. Combinations(places).Select(stems => new Alternative(stems, isStrong))];
    }

    private static IEnumerable<IReadOnlyList<string>> Combinations(List<IReadOnlyList<(KnownWord Word, double Weight)>> places)
    {
        IEnumerable<IReadOnlyList<string>> combinations = [[]];
        foreach (var forms in places)
        {
            var stems = forms.OrderByDescending(form => form.Weight).Select(form => form.Word.Stem).Distinct().ToList();
            combinations = combinations.SelectMany(_ => stems, (start, stem) => (IReadOnlyList<string>)[.. start, stem]).Take(MostPhraseForms).ToList();
        }
        return combinations;
    }

    private void AddForms(QueryUnit unit, string word, double weight, bool isStrong)
    {
        foreach (var (known, formWeight) in expander.Forms(word))
            Add(unit, known, weight * formWeight, isStrong);
    }

    private void Add(QueryUnit unit, KnownWord known, double weight, bool isStrong)
    {
        unit.Add(new Alternative([known.Stem], isStrong));
        plan.Words.Add(known.Text, new UnitMatch(unit.Number, weight));
        unit.Passages += isStrong ? known.Passages : 0;
    }
}
