using SigKunskap.Search.Text;
using SigKunskap.Search.Words;

namespace SigKunskap.Search.Ranking;

/// <summary>Fills the units of a plan with the ways to find them.</summary>
internal sealed class UnitBuilder(SearchPlan plan, WordFinder finder)
{
    private const int PartsWindow = 8;

    // A faint answer that many passages hold tells nothing and costs the most.
    private const double Faint = 0.35;

    private readonly RankingWeights weights = plan.Weights;

    /// <summary>A word with inflections, forms without dots, related words, compounds and parts; the nearest in spelling when the library lacks it.</summary>
    public QueryUnit Word(string typed)
    {
        var word = Abbreviations.AsMeant(typed);
        var unit = plan.NewUnit(word, isWeak: WeakWords.Contains(word));
        var ways = finder.Ways(word);
        Add(unit, ways.Forms, 1);
        Add(unit, ways.Others.Where(way => way.Weight > Faint || finder.Words.Holding(way.Word) < SaysSomething(finder.Words.View.PassageCount)), 1);
        if (ways.Parts.Count > 1)
            unit.Near.Add(new NearWords(ways.Parts, (float)weights.PartsTogether, PartsWindow).Counted(finder.Words.View.Holding));
        if (ways.Respelled is { } respelled)
            plan.Respelled[typed] = respelled;
        return unit;
    }

    private static int SaysSomething(int passages) => Math.Max(500, passages / 100);

    /// <summary>The word in any inflection and nothing else.</summary>
    public QueryUnit PlainWord(string typed)
    {
        var word = Abbreviations.AsMeant(typed);
        var unit = plan.NewUnit(word);
        Add(unit, finder.Forms(word), 1);
        return unit;
    }

    public QueryUnit Prefix(string beginning)
    {
        var unit = plan.NewUnit(beginning + "*");
        foreach (var known in finder.Prefixed(beginning))
            unit.Add(known.Number, weights.Same);
        return unit;
    }

    public QueryUnit Phrase(IReadOnlyList<string> words)
    {
        var unit = plan.NewUnit(string.Join(' ', words));
        AddPhrase(words, 1, [unit], isAsked: true);
        return unit;
    }

    public QueryUnit Citation(string typed, IEnumerable<string> keys)
    {
        var unit = plan.NewUnit(typed);
        foreach (var number in Numbers(keys))
            unit.Add(number, weights.Citation);
        return unit;
    }

    public IReadOnlyList<int> Numbers(IEnumerable<string> keys) =>
        [.. keys.Select(key => finder.Words.View.Lexicon.Find(CitationKey.Token(key))).Where(number => number >= 0 && finder.Words.View.Holding(number) > 0)];

    /// <summary>Lets words in a row, or one word, answer units.</summary>
    public void AddPhrase(IReadOnlyList<string> words, double weight, IReadOnlyList<QueryUnit> units, bool isAsked = false)
    {
        var places = words.Select(word => PhraseForms(Abbreviations.AsMeant(word))).ToList();
        if (places.Count == 0 || places.Exists(forms => forms.Count == 0))
            return;
        foreach (var unit in units)
        {
            if (places is [var only])
                Add(unit, only, weight);
            else
                unit.Near.Add(new NearWords([.. places.Select(forms => forms.Select(form => form.Word.Number).ToArray())], (float)weight, IsAsked: isAsked).Counted(finder.Words.View.Holding));
        }
    }

    /// <summary>Lets the compounds of two words answer both.</summary>
    public void Join(QueryUnit one, QueryUnit other)
    {
        foreach (var known in finder.Joined(one.Typed, other.Typed))
        {
            one.Add(known.Number, weights.Joined);
            other.Add(known.Number, weights.Joined);
        }
    }

    // A common word stands in a phrase as it is.
    private IReadOnlyList<Way> PhraseForms(string word) =>
        StopWords.Contains(word) ? [.. finder.Forms(word).Where(form => form.Word.Text == word)] : finder.Forms(word);

    private static void Add(QueryUnit unit, IEnumerable<Way> ways, double weight)
    {
        foreach (var way in ways)
            unit.Add(way.Word.Number, way.Weight * weight);
    }
}
