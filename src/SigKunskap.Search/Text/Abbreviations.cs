namespace SigKunskap.Search.Text;

/// <summary>
/// Abbreviations of the field that are common words when written small. In capitals they are a word of their own, so that
/// "SIG" does not drown among all who concern themselves ("sig").
/// </summary>
internal static class Abbreviations
{
    internal const char Mark = '·';

    private static readonly string[] Known = ["sig"];

    /// <summary>The abbreviation that a word in capitals is, with or without a genitive s, or null.</summary>
    public static string? Written(ReadOnlySpan<char> asWritten)
    {
        foreach (var abbreviation in Known)
        {
            if (asWritten.StartsWith(abbreviation, StringComparison.OrdinalIgnoreCase) && char.IsUpper(asWritten[abbreviation.Length - 1]) && IsGenitive(asWritten[abbreviation.Length..]))
                return abbreviation + Mark;
        }
        return null;
    }

    /// <summary>A word as a searcher means it: people search for the abbreviation, and type it small.</summary>
    public static string AsMeant(string word) =>
        Known.FirstOrDefault(abbreviation => word.StartsWith(abbreviation, StringComparison.Ordinal) && IsGenitive(word.AsSpan(abbreviation.Length))) is { } meant
            ? meant + Mark
            : word;

    private static bool IsGenitive(ReadOnlySpan<char> rest) => rest is "" or "s" or "S";
}
