using SigKunskap.Search.Text;

namespace SigKunskap.Search.Ranking;

/// <summary>Finds the words of the library that answer a word asked for, and what each is worth.</summary>
internal sealed class TermExpander(IVocabulary vocabulary)
{
    private const int ShortestInCompound = 4, ShortestPart = 5, MostCompounds = 12, MostPrefixed = 64;

    /// <summary>The word itself, its inflections, and the same without dots.</summary>
    public IReadOnlyList<(KnownWord Word, double Weight)> Forms(string word)
    {
        var stem = SearchStem.Of(word);
        var (folded, foldedStem) = (Folding.Fold(word), Folding.Fold(stem));
        var forms = new List<(KnownWord, double)>();
        foreach (var known in vocabulary.Like(folded, foldedStem))
        {
            if (known.Text == word)
                forms.Add((known, RankingWeights.Same));
            else if (known.Stem == stem)
                forms.Add((known, RankingWeights.Inflected));
            else if (known.Folded == folded && Folding.Reaches(word, known.Text))
                forms.Add((known, RankingWeights.WithoutDots));
            else if (known.Folded != folded && Folding.Reaches(stem, known.Stem))
                forms.Add((known, RankingWeights.InflectedWithoutDots));
        }
        return forms;
    }

    public IReadOnlyList<KnownWord> Prefixed(string beginning) =>
        [.. vocabulary.BeginningWith(Folding.Fold(beginning), MostPrefixed).Where(known => Folding.Reaches(beginning, known.Text))];

    /// <summary>Compounds that end or begin with the word.</summary>
    public IEnumerable<(KnownWord Word, double Weight)> Compounds(string word)
    {
        if (word.Length < ShortestInCompound || char.IsAsciiDigit(word[0]))
            return [];
        var stem = SearchStem.Of(word);
        var ending = vocabulary.EndingWith(Folding.Fold(word), MostCompounds).Select(known => (known, RankingWeights.EndOfCompound));
        var beginning = stem.Length < ShortestInCompound ? [] : vocabulary.BeginningWith(Folding.Fold(stem), MostCompounds)
            .Where(known => Folding.Reaches(stem, known.Text)).Select(known => (known, RankingWeights.BeginningOfCompound));
        return ending.Concat(beginning).Where(found => found.known.Stem != stem);
    }

    /// <summary>For a word that the library does not have: the longest words of the library that it begins and ends with.</summary>
    public IEnumerable<KnownWord> Parts(string word)
    {
        var folded = Folding.Fold(word);
        for (var length = folded.Length - ShortestPart; length >= ShortestPart; length--)
        {
            if (Known(folded[^length..]) is { } last)
            {
                yield return last;
                break;
            }
        }
        for (var length = folded.Length - ShortestPart; length >= ShortestPart; length--)
        {
            if (Known(folded[..length]) is { } first)
            {
                yield return first;
                yield break;
            }
        }
    }

    private KnownWord? Known(string folded) => vocabulary.Like(folded, SearchStem.Of(folded))
        .Where(known => !StopWords.Contains(known.Text)).MaxBy(known => known.Passages);
}
