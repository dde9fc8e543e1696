namespace SigKunskap.Search.Words;

/// <summary>Endings that make another form of the same Swedish word, for the forms that the stemmer leaves apart ("anmäl" and "anmält").</summary>
internal static class Inflection
{
    private const int ShortestStem = 4;

    private static readonly HashSet<string> Endings = new(
        "a ad ade ades ads an ans ande andet andets andes ar are arens aren arna arnas ars as at ats d da das de den dens des ds e en ens er ers erna ernas et ets n na nas ns or orna ornas r rs s t ta tas te ts tt".Split(' '),
        StringComparer.Ordinal);

    /// <summary>Whether a word is a stem with such an ending.</summary>
    public static bool IsFormOf(string stem, string word) =>
        stem.Length >= ShortestStem && word.Length > stem.Length && word.StartsWith(stem, StringComparison.Ordinal) && Endings.Contains(word[stem.Length..]);
}
