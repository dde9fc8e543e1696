using SigKunskap.Search.Text;

namespace SigKunskap.Search.Words;

/// <summary>A word of the library: in lower case, or the token of a citation.</summary>
/// <param name="Number">Its number in the lexicon.</param>
/// <param name="Text">The word.</param>
/// <param name="Stem">What its inflections share.</param>
/// <param name="Folded">The word without dots.</param>
/// <param name="Root">What words made of the same word share, without dots.</param>
internal sealed record LexiconWord(int Number, string Text, string Stem, string Folded, string Root)
{
    public static LexiconWord Of(int number, string text)
    {
        if (text[0] == CitationKey.Mark)
            return new(number, text, text, text, text);
        var stem = SearchStem.Of(text);
        return new(number, text, stem, Folding.Fold(text), Words.Root.Of(Folding.Fold(stem)));
    }

    /// <summary>The keys it is looked up by: stem and root without dots, the stem also as someone without dots would make it.</summary>
    public IEnumerable<string> Keys()
    {
        if (Text[0] == CitationKey.Mark)
            return [Text];
        var stem = Folding.Fold(Stem);
        return new[] { stem, SearchStem.Of(Folded), Words.Root.KeyOf(stem) }.Distinct(StringComparer.Ordinal);
    }
}
