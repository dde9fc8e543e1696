using SigKunskap.Search.Text;

namespace SigKunskap.Search.Words;

/// <summary>
/// What words made from each other share: "anmäla", "anmälan", "anmälning"; "skyldig", "skyldighet". Coarser than a stem,
/// so it finds words that are near, never the same.
/// </summary>
internal static class Root
{
    private const int Shortest = 4;

    // The longest first. The endings that make nouns of verbs and adjectives, as grammars of Swedish list them.
    private static readonly string[] Endings = ["ningar", "ning", "ande", "ende", "else", "het", "skap", "ation", "ering", "era", "er", "ing", "are", "ad", "at", "an", "en", "a", "n"];

    /// <summary>The root of a stem or word in lower case; the text itself when nothing goes.</summary>
    public static string Of(string stem)
    {
        foreach (var ending in Endings)
        {
            if (stem.Length - ending.Length >= Shortest && stem.EndsWith(ending, StringComparison.Ordinal))
                return stem[..^ending.Length];
        }
        return stem;
    }

    /// <summary>The key of all words with a root, apart from the keys of stems.</summary>
    public static string KeyOf(string foldedStem) => "√" + Of(foldedStem);

    public static string OfWord(string word) => Of(Folding.Fold(SearchStem.Of(word)));
}
