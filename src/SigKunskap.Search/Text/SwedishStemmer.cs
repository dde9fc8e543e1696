using System.Buffers;

namespace SigKunskap.Search.Text;

/// <summary>
/// Snowball's Swedish stemmer, version 3, written from the published description of the algorithm
/// (https://snowballstem.org/algorithms/swedish/stemmer.html). Every rule only shortens the word.
/// </summary>
public static class SwedishStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyäåö");

    private static readonly string[] MainSuffixes = ByLength(
        "a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as arnas ernas " +
        "ornas es ades andes ens arens hetens erns at andet het ast s et");

    private static readonly string[] ConsonantPairs = ByLength("dd gd nn dt gt kt tt");

    private static readonly string[] OtherSuffixes = ByLength("lig ig els öst fullt");

    private static readonly string[] NotBeforeEt = ByLength(
        "h iet uit fab cit dit alit ilit mit nit pit rit sit tit ivit kvit xit kom rak pak stak");

    /// <summary>The stem of one word.</summary>
    /// <param name="word">A word in lower case, composed form (NFC).</param>
    /// <returns>The beginning of the word that its inflected forms share; the word itself when no rule applies.</returns>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var length = StemLength(word);
        return length == word.Length ? word : word[..length];
    }

    /// <summary>How many of the word's first characters make up its stem.</summary>
    /// <param name="word">A word in lower case, composed form (NFC).</param>
    public static int StemLength(ReadOnlySpan<char> word)
    {
        var region = FirstRegion(word);
        word = word[..RemoveMainSuffix(word, region)];
        if (Longest(word, region, ConsonantPairs) is not null)
            word = word[..^1];
        return RemoveOtherSuffix(word, region);
    }

    // R1: what follows the first non-vowel after a vowel, moved so that at least three letters stand before it.
    private static int FirstRegion(ReadOnlySpan<char> word)
    {
        var at = word.IndexOfAny(Vowels);
        if (at < 0)
            return word.Length;
        var consonant = word[at..].IndexOfAnyExcept(Vowels);
        return consonant < 0 ? word.Length : Math.Max(at + consonant + 1, 3);
    }

    private static int RemoveMainSuffix(ReadOnlySpan<char> word, int region)
    {
        var suffix = Longest(word, region, MainSuffixes);
        if (suffix is null)
            return word.Length;
        var before = word[..^suffix.Length];
        return suffix switch
        {
            "et" => ValidBeforeEt(before) ? before.Length : word.Length,
            "s" when before.EndsWith("et") && ValidBeforeEt(before[..^2]) => before.Length - 2,
            "s" => EndsWithOneOf(before, "bcdfghjklmnoprtvy") ? before.Length : word.Length,
            _ => before.Length,
        };
    }

    private static int RemoveOtherSuffix(ReadOnlySpan<char> word, int region) => Longest(word, region, OtherSuffixes) switch
    {
        null => word.Length,
        "fullt" => word.Length - 1,
        "öst" => EndsWithOneOf(word[..^3], "iklnprtuv") ? word.Length - 1 : word.Length,
        var suffix => word.Length - suffix.Length,
    };

    private static bool ValidBeforeEt(ReadOnlySpan<char> before) =>
        before.Length >= 3 && !Vowels.Contains(before[^1]) && Vowels.Contains(before[^2])
        && Longest(before, 0, NotBeforeEt) is null;

    private static string? Longest(ReadOnlySpan<char> word, int region, string[] suffixes)
    {
        if (region >= word.Length)
            return null;
        foreach (var suffix in suffixes)
        {
            if (word[region..].EndsWith(suffix))
                return suffix;
        }
        return null;
    }

    private static bool EndsWithOneOf(ReadOnlySpan<char> text, string letters) => text.Length > 0 && letters.Contains(text[^1]);

    private static string[] ByLength(string suffixes) => [.. suffixes.Split(' ').OrderByDescending(suffix => suffix.Length)];
}
