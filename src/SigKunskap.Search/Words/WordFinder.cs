using System.Collections.Concurrent;
using SigKunskap.Search.Ranking;
using SigKunskap.Search.Text;

namespace SigKunskap.Search.Words;

/// <summary>Finds a typed word in a library in every way, and remembers how, since people ask for the same things.</summary>
internal sealed class WordFinder(ViewWords words, SynonymTable synonyms, RankingWeights weights)
{
    private const int ShortestPart = 3, ShortestInCompound = 4, MostCompounds = 24, MostPrefixed = 64, MostJoined = 8, MostMisread = 6, ShortestSurePart = 5, MostRemembered = 5_000, LongestLink = 7;

    private readonly CompoundSplitter splitter = new(words, synonyms);
    private readonly Spelling spelling = new(words);
    private readonly ConcurrentDictionary<string, WordWays> ways = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<Way>> forms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string, string), IReadOnlyList<LexiconWord>> joined = new();

    public ViewWords Words => words;

    public SynonymTable Synonyms => synonyms;

    public WordWays Ways(string word) => Remember(ways, word, Find);

    /// <summary>The word itself in any inflection, with or without dots.</summary>
    public IReadOnlyList<Way> Forms(string word) => Remember(forms, word, FindForms);

    /// <summary>Compounds of two words in either order: "oro" and "anmälan" make "orosanmälan".</summary>
    public IReadOnlyList<LexiconWord> Joined(string one, string other) =>
        Remember(joined, (one, other), _ => one.Length < ShortestPart || other.Length < ShortestPart ? [] : [.. InOrder(one, other).Concat(InOrder(other, one)).Take(MostJoined)]);

    public IEnumerable<LexiconWord> Prefixed(string beginning) =>
        words.BeginningWith(Folding.Fold(beginning), MostPrefixed).Where(known => Folding.Reaches(beginning, known.Text));

    private static TFound Remember<TAsked, TFound>(ConcurrentDictionary<TAsked, TFound> remembered, TAsked asked, Func<TAsked, TFound> find)
        where TAsked : notnull
    {
        if (remembered.TryGetValue(asked, out var known))
            return known;
        if (remembered.Count > MostRemembered)
            remembered.Clear();
        return remembered[asked] = find(asked);
    }

    private List<Way> FindForms(string word)
    {
        var stem = SearchStem.Of(word);
        var folded = Folding.Fold(word);
        var found = new List<Way>();
        foreach (var known in words.Sharing(Folding.Fold(stem)).Union(words.Sharing(SearchStem.Of(folded))))
        {
            if (known.Text == word)
                found.Add(new(known, weights.Same));
            else if (known.Stem == stem)
                found.Add(new(known, weights.Inflected));
            else if (known.Folded == folded && Folding.Reaches(word, known.Text))
                found.Add(new(known, weights.WithoutDots));
            else if (known.Folded != folded && Folding.Reaches(stem, known.Stem))
                found.Add(new(known, weights.InflectedWithoutDots));
        }
        return found;
    }

    private IEnumerable<LexiconWord> InOrder(string first, string last)
    {
        var (beginning, end) = (Root.OfWord(first), Root.OfWord(last));
        return words.BeginningWith(beginning, int.MaxValue).Where(known => known.Text.Length > beginning.Length + end.Length
            && known.Text.Length <= first.Length + last.Length + LongestLink
            && known.Root.EndsWith(end, StringComparison.Ordinal)
            && splitter.IsFirstPart(known.Text[..^EndLength(known, end)]));
    }

    // How much of a compound its last part is, when its root is known.
    private static int EndLength(LexiconWord known, string end) => known.Folded.Length == known.Text.Length
        ? known.Folded.Length - known.Folded.LastIndexOf(end, StringComparison.Ordinal)
        : 0;

    private WordWays Find(string word)
    {
        var forms = Forms(word);
        var others = new List<Way>();
        others.AddRange(Related(word, forms));
        others.AddRange(Compounds(word));
        others.AddRange(Misread(forms));
        var (nearest, changes) = forms.Count > 0 ? ([], 0) : spelling.Nearest(word);
        // One wrong letter is likelier than a compound of three words that nobody has used.
        var split = splitter.Split(word);
        var isMisspelled = changes == 1 && (split.Count != 2 || split.Any(part => part.Length < ShortestSurePart));
        var parts = isMisspelled ? [] : split.Select(Part).ToList();
        if (parts.Count > 1)
            others.AddRange(parts.SelectMany(part => part).Select(way => way with { Weight = way.Weight * weights.PartOfAsked * (forms.Count > 0 ? 0.5 : 1) }));
        var places = parts.TrueForAll(part => part.Count > 0) ? parts.Select(part => part.Select(way => way.Word.Number).Distinct().ToArray()).ToList() : [];
        if (forms.Count > 0 || parts.Exists(part => part.Count > 0))
            return new WordWays(forms, others, places, null);
        var meant = nearest.SelectMany(known => Forms(known.Text)).ToList();
        others.AddRange(meant.Concat(Misread(meant)).Select(way => way with { Weight = way.Weight * Math.Pow(weights.Respelled, changes) }));
        if (others.Count == 0)
            others.AddRange(Ends(word));
        return new WordWays([], others, [], nearest.Count > 0 ? nearest[0].Text : null);
    }

    // A part of a compound, words made of it, and its synonyms.
    private List<Way> Part(string part) =>
    [
        .. Forms(part),
        .. Related(part, []),
        .. synonyms.Of(part).Where(synonym => synonym.Words.Count == 1)
            .SelectMany(synonym => Forms(synonym.Words[0]).Select(way => way with { Weight = way.Weight * synonym.Weight * weights.Synonym })),
    ];

    private IEnumerable<Way> Misread(IReadOnlyList<Way> forms) =>
        forms.Take(MostMisread).SelectMany(form => spelling.Misread(form.Word.Text).Select(known => new Way(known, weights.Misread * form.Weight)));

    private IEnumerable<Way> Related(string word, IReadOnlyList<Way> forms) =>
        word.Length < ShortestInCompound || char.IsAsciiDigit(word[0]) ? [] : words.Sharing(Root.KeyOf(Folding.Fold(SearchStem.Of(word))))
            .Where(known => forms.All(form => form.Word != known) && Folding.Reaches(Root.Of(SearchStem.Of(word)), Root.Of(known.Stem)))
            .Select(known => new Way(known, weights.Related));

    private List<Way> Compounds(string word)
    {
        if (word.Length < ShortestInCompound || char.IsAsciiDigit(word[0]))
            return [];
        var stem = SearchStem.Of(word);
        var found = new List<Way>();
        foreach (var known in words.EndingWith(Folding.Fold(word), MostCompounds).Where(known => known.Stem != stem && known.Text.EndsWith(word, StringComparison.Ordinal)))
            found.Add(new(known, splitter.IsFirstPart(known.Text[..^word.Length]) ? weights.EndOfCompound : weights.UnsureCompound));
        if (stem.Length < ShortestInCompound)
            return found;
        foreach (var known in words.BeginningWith(Folding.Fold(stem), MostCompounds).Where(known => known.Stem != stem && Folding.Reaches(stem, known.Text)))
            found.Add(new(known, Beginning(word, stem, known.Text)));
        return found;
    }

    private double Beginning(string word, string stem, string found) =>
        Inflection.IsFormOf(stem, found) ? weights.LooseForm : IsFirstOf(word, stem, found) ? weights.BeginningOfCompound : weights.UnsureCompound;

    private bool IsFirstOf(string word, string stem, string compound) =>
        (compound.StartsWith(word, StringComparison.Ordinal) && splitter.IsRest(compound[word.Length..]))
        || (compound.StartsWith(stem, StringComparison.Ordinal) && splitter.IsRest(compound[stem.Length..]));

    // The longest words of the library that a word begins and ends with, when it can be understood in no other way.
    private List<Way> Ends(string word)
    {
        const int shortest = 5;
        var folded = Folding.Fold(word);
        var found = new List<Way>();
        foreach (var pieces in new[] { Pieces(from: true), Pieces(from: false) })
            found.AddRange(pieces.Select(piece => Forms(piece).Where(form => !StopWords.Contains(form.Word.Text)).ToList()).FirstOrDefault(forms => forms.Count > 0, []).Select(way => way with { Weight = way.Weight * weights.PartOfAsked }));
        return found;

        IEnumerable<string> Pieces(bool from)
        {
            for (var length = folded.Length - 3; length >= shortest; length--)
                yield return from ? folded[..length] : folded[^length..];
        }
    }
}
