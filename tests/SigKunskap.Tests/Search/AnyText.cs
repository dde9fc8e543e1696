namespace SigKunskap.Tests.Search;

/// <summary>Text of all sorts, the same for the same seed: Swedish, signs of the query language, controls, broken Unicode.</summary>
internal static class AnyText
{
    private static readonly string[] Pieces =
    [
        "samtycke", "får", "SIG", "SIG:s", "19:1", "14 kap. 1 § SoL", "e-post", "lag:", "ämne:", "för:x", "myndighet:\"a b\"", "-", "--", "*", "\"", "”",
        " ", "  ", "\t", "\n", "\0", "\u0007", "\u202E", "\u200B", "\u00AD", "\uFEFF", "\uD83D", "\uDE00", "😀", "𝒜", "\u030A", "a\u030A", "ß", "İ",
        "שלום", "漢字", "()", "OR", "AND", "NEAR(", "'", ";", "\\", "%", "{title}", "^", "§", "\uFFFF", "\uE000",
    ];

    public static string Next(Random random, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
