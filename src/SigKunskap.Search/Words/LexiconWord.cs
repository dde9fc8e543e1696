using SigKunskap.Search.Text;

namespace SigKunskap.Search.Words;

/// <summary>A word of the library: in lower case, or the token of a citation.</summary>
/// <param name="Number">Its number in the lexicon.</param>
/// <param name="Text">The word.</param>
/// <param name="Stem">What its inflections share.</param>
/// <param name="Folded">The word without dots.</param>
internal sealed record LexiconWord(int Number, string Text, string Stem, string Folded)
{
    public static LexiconWord Of(int number, string text) =>
        text[0] == CitationKey.Mark ? new(number, text, text, text) : new(number, text, SearchStem.Of(text), Folding.Fold(text));

    /// <summary>The keys it is looked up by: stem and root without dots, the stem also as someone without dots would make it.</summary>
    public IEnumerable<string> Keys()
    {
        if (Text[0] == CitationKey.Mark)
            return [Text];
        var stem = Folding.Fold(Stem);
        return new[] { stem, SearchStem.Of(Folded), Root.KeyOf(stem) }.Distinct(StringComparer.Ordinal);
    }
}
