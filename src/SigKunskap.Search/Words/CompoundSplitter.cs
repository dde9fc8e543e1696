using System.Collections.Concurrent;
using SigKunskap.Search.Text;

namespace SigKunskap.Search.Words;

/// <summary>
/// Splits Swedish compounds into words that the library, the synonyms or the list of common parts know, with the letters that link
/// them: "anmälnings|skyldighet", "oros|anmälan", "kyrko|gård". Prefixes such as "för" and "över" are no words of a compound.
/// </summary>
internal sealed class CompoundSplitter(ViewWords words, SynonymTable synonyms)
{
    private const int ShortestPart = 3, ShortestLast = 4, ShortestSynonym = 4, MostRemembered = 50_000, LongestWord = 40;

    private readonly ConcurrentDictionary<string, bool> known = new(StringComparer.Ordinal);

    private static readonly HashSet<string> Prefixes = new(
        "för före efter över under upp ut in till från av an be om på fram åter sam med mot kring bort hop ihop vid kvar genom ned ner hem miss van mis sär ge och att den det som har kan".Split(' '),
        StringComparer.Ordinal);

    /// <summary>The parts of a compound, at most three, or none when it cannot be split into known words.</summary>
    /// <param name="word">A word in lower case.</param>
    public IReadOnlyList<string> Split(string word) => word.Length <= LongestWord && word.All(char.IsLetter) ? Split(word, depth: 2) : [];

    /// <summary>Whether the beginning of a compound, linking letters and all, is a known word or a compound of such.</summary>
    public bool IsFirstPart(string beginning) => FirstPart(beginning, depth: 1) is not null;

    /// <summary>Whether the rest of a compound after its first word is a known word, when linking letters are taken away.</summary>
    public bool IsRest(string rest) => IsKnown(rest) || (rest.Length > ShortestPart && rest[0] == 's' && IsKnown(rest[1..]));

    private List<string> Split(string word, int depth)
    {
        var (best, bestShortest) = (new List<string>(), 0);
        for (var at = ShortestPart; at <= word.Length - ShortestLast; at++)
        {
            var (first, last) = (word[..at], word[at..]);
            if (!IsKnown(last) || FirstPart(first, depth - 1) is not { } parts)
                continue;
            var shortest = Math.Min(last.Length, parts.Min(part => part.Length));
            if (shortest > bestShortest)
                (best, bestShortest) = ([.. parts, last], shortest);
        }
        return best;
    }

    private List<string>? FirstPart(string beginning, int depth)
    {
        foreach (var form in Unlinked(beginning))
        {
            if (IsKnown(form))
                return [form];
        }
        if (depth == 0)
            return null;
        foreach (var form in Unlinked(beginning))
        {
            if (form.Length >= ShortestPart * 2 && Split(form, depth) is { Count: > 1 } parts)
                return parts;
        }
        return null;
    }

    // "anmälnings" is "anmälning"; "skol" is "skola"; "kyrko" is "kyrka"; "pojk" is "pojke".
    private static IEnumerable<string> Unlinked(string part)
    {
        yield return part;
        if (part.Length > ShortestPart && part[^1] == 's')
            yield return part[..^1];
        if (part.Length > ShortestPart && part[^1] is 'o' or 'u' or 'e')
            yield return part[..^1] + 'a';
        yield return part + 'a';
        yield return part + 'e';
    }

    private bool IsKnown(string word)
    {
        if (word.Length < ShortestPart)
            return false;
        if (known.TryGetValue(word, out var isKnown))
            return isKnown;
        if (known.Count > MostRemembered)
            known.Clear();
        return known[word] = Find(word);
    }

    private bool Find(string word) => !Prefixes.Contains(word) && !StopWords.Contains(word)
        && (words.Knows(Folding.Fold(word)) || CompoundParts.Contains(word) || (word.Length >= ShortestSynonym && synonyms.Of(word).Count > 0));
}
