namespace SigKunskap.Search.Text;

/// <summary>
/// Abbreviations of the field that are common words when written small. In capitals they are a word of their own, so that
/// "SIG" does not drown among all who concern themselves ("sig").
/// </summary>
internal static class Abbreviations
{
    private const char Mark = '·';

    private static readonly string[] Known = ["sig"];

    /// <summary>The mark that sets a word in capitals apart, or null when it needs none.</summary>
    public static char? MarkFor(ReadOnlySpan<char> asWritten, ReadOnlySpan<char> lower)
    {
        foreach (var abbreviation in Known)
        {
            if (lower.SequenceEqual(abbreviation))
                return asWritten.Length == lower.Length && char.IsUpper(asWritten[^1]) && char.IsUpper(asWritten[0]) ? Mark : null;
        }
        return null;
    }

    /// <summary>A word as a searcher means it: people search for the abbreviation, and type it small.</summary>
    public static string AsMeant(string word) => Known.Contains(word) ? word + Mark : word;
}
