using System.Collections.Frozen;

namespace SigKunskap.Content.PersonalData.Words;

/// <summary>The word lists of the guard, read once from the library's own resources.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, WordKinds>.AlternateLookup<ReadOnlySpan<char>> Kinds =
        Read().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What is known of a word.</summary>
    /// <param name="word">One word, any case.</param>
    /// <param name="capital">Whether it is written as a name; then the genitive counts as the name.</param>
    public static WordKinds Of(ReadOnlySpan<char> word, bool capital)
    {
        if (Kinds.TryGetValue(word, out var kinds))
            return kinds;
        if (!capital)
            return WordKinds.None;
        if (word.EndsWith("s") && Kinds.TryGetValue(word[..^1].TrimEnd('\''), out kinds))
            return kinds & (WordKinds.FirstName | WordKinds.NameAndWord | WordKinds.Public);
        // Anna-Karin, Karl-Johan.
        return word.IndexOf('-') is > 0 and var hyphen ? Of(word[..hyphen], capital: true) & (WordKinds.FirstName | WordKinds.Public) : WordKinds.None;
    }

    private static Dictionary<string, WordKinds> Read()
    {
        var kinds = new Dictionary<string, WordKinds>(StringComparer.OrdinalIgnoreCase);
        foreach (var list in new[] { "first-names.txt", "words.txt" })
        {
            using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"SigKunskap.Content.PersonalData.Words.{list}")
                ?? throw new InvalidOperationException($"The resource {list} is missing.");
            using var reader = new StreamReader(stream);
            Add(kinds, reader);
        }

        return kinds;
    }

    /// <summary>A line is a heading (<c># Fact</c>), a comment (<c>// …</c>) or words with spaces between.</summary>
    private static void Add(Dictionary<string, WordKinds> kinds, TextReader lines)
    {
        var section = WordKinds.None;
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                section = Enum.Parse<WordKinds>(line[1..].Trim());
            else if (!line.StartsWith("//", StringComparison.Ordinal))
                foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    kinds[word] = kinds.GetValueOrDefault(word) | section;
        }
    }
}
