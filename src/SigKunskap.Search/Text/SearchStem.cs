namespace SigKunskap.Search.Text;

/// <summary>
/// The stem that search compares. Snowball's leaves some inflections of one word apart that matter here ("skola" and
/// "skolan", "samtycke" and "samtycket", "insats" and "insatser"), so it is applied until nothing changes, together with
/// two rules of our own: -an after four letters goes, and -et goes also after two consonants.
/// </summary>
public static class SearchStem
{
    private const int ShortestRest = 4;
    private const string Vowels = "aeiouyåäö";

    /// <summary>The stem of one word.</summary>
    /// <param name="word">A word in lower case, composed form (NFC).</param>
    /// <returns>The beginning of the word that its inflections share.</returns>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var length = word.Length;
        for (var before = -1; before != length;)
        {
            before = length;
            length = Shorten(word.AsSpan(0, SwedishStemmer.StemLength(word.AsSpan(0, length))));
        }
        return length == word.Length ? word : word[..length];
    }

    private static int Shorten(ReadOnlySpan<char> word)
    {
        var rest = word.Length - 2;
        var goes = rest >= ShortestRest && (word.EndsWith("an") || (word.EndsWith("et")
            && !Vowels.Contains(word[rest - 1]) && !Vowels.Contains(word[rest - 2])));
        return goes ? rest : word.Length;
    }
}
