using SigKunskap.Search.Text;

namespace SigKunskap.Search.Words;

/// <summary>Finds the words of the library that a word may be a misspelling of, and misreadings of a word in scanned texts.</summary>
internal sealed class Spelling(ViewWords words)
{
    private const int Shortest = 4, ShortestForTwo = 7, MostFound = 3;

    /// <summary>The nearest words, by changed, left out, added and swapped letters (Damerau 1964); dots count for nothing.</summary>
    /// <param name="word">A word that the library lacks, in lower case.</param>
    /// <returns>At most three of the same distance, the commonest first, and how many changes they are away.</returns>
    public (IReadOnlyList<LexiconWord> Words, int Changes) Nearest(string word)
    {
        if (word.Length < Shortest || !word.All(char.IsLetter))
            return ([], 0);
        var folded = Folding.Fold(word);
        var most = folded.Length >= ShortestForTwo ? 2 : 1;
        var found = new List<(LexiconWord Word, int Changes)>();
        for (var length = word.Length - most; length <= word.Length + most; length++)
        {
            foreach (var known in words.OfLength(length))
            {
                if (EditDistance.Between(folded, known.Folded, most) is { } changes)
                    found.Add((known, changes));
            }
        }
        if (found.Count == 0)
            return ([], 0);
        var fewest = found.Min(one => one.Changes);
        return ([.. found.Where(one => one.Changes == fewest).Select(one => one.Word)
            .OrderByDescending(known => known.Folded[0] == folded[0]).ThenByDescending(words.Holding).ThenBy(known => known.Text, StringComparer.Ordinal)
            .Take(MostFound)], fewest);
    }

    /// <summary>Words that differ from a word in nothing but what stands for its å, ä and ö, and mean nothing by themselves as far as the library tells.</summary>
    /// <param name="word">A word of the library, in lower case.</param>
    public IEnumerable<LexiconWord> Misread(string word)
    {
        if (word.Length < Shortest || !word.AsSpan().ContainsAny("åäö"))
            return [];
        return words.OfLength(word.Length).Where(known => IsMisreading(word, known.Text));
    }

    private static bool IsMisreading(string word, string found)
    {
        var differs = false;
        for (var at = 0; at < word.Length; at++)
        {
            if (word[at] == found[at])
                continue;
            // Another vowel with dots is another word.
            if (word[at] is not ('å' or 'ä' or 'ö') || found[at] is 'å' or 'ä' or 'ö')
                return false;
            differs = true;
        }
        return differs;
    }
}
