using SigKunskap.Search.Text;

namespace SigKunskap.Search.Suggesting;

/// <summary>A word of a title or of what was typed, in lower case.</summary>
/// <param name="Text">With its dots.</param>
/// <param name="Folded">Without them.</param>
internal readonly record struct TypedWord(string Text, string Folded)
{
    /// <summary>The words of a text in order. Numbers of sections are taken apart, so that "10:18a" is found by, and finds, "10 kap. 18 a §".</summary>
    /// <param name="text">A title, or what was typed.</param>
    /// <param name="joined">True to give a word with a hyphen also as one, so that "siggruppen" finds "SIG-gruppen".</param>
    public static IEnumerable<TypedWord> In(string text, bool joined = false) =>
        Tokens.In(text)
            .Where(token => joined || token.Kind == TokenKind.Word)
            .SelectMany(token => Parts(token.Text.TrimEnd(Abbreviations.Mark)))
            .Select(word => new TypedWord(word, Folding.Fold(word)));

    private static IEnumerable<string> Parts(string word)
    {
        if (!char.IsAsciiDigit(word[0]))
            return [word];
        return word.Split(':', StringSplitOptions.RemoveEmptyEntries).SelectMany(NumberAndLetter);
    }

    private static string[] NumberAndLetter(string part)
    {
        var digits = part.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 ? [part[..digits], part[digits..]] : [part];
    }
}
