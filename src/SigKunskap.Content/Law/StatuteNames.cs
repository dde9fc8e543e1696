namespace SigKunskap.Content.Law;

/// <summary>The names by which running text may call the statutes of the library.</summary>
public sealed class StatuteNames
{
    private readonly Dictionary<string, StatuteName> _byWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firstWords = new(StringComparer.Ordinal);

    /// <summary>Collects the names of all statutes.</summary>
    /// <param name="statutes">The statutes.</param>
    public StatuteNames(IEnumerable<Statute> statutes)
    {
        foreach (var statute in statutes.OrderByDescending(statute => statute.InForceFrom ?? DateOnly.MinValue))
        {
            var key = KeyOf(statute);
            foreach (var name in NamesOf(statute))
                Add(name, new(key, null));
            Add(statute.Sfs, new(null, statute.Sfs));
        }
    }

    /// <summary>The most words a name has.</summary>
    public int LongestInWords { get; private set; } = 1;

    /// <summary>Whether some name begins with a word; cheap to ask before <see cref="Find"/>.</summary>
    /// <param name="word">A word in lower case.</param>
    /// <returns>True when a name may start here.</returns>
    public bool MayStartWith(string word) => _firstWords.Contains(word) || (word.EndsWith('s') && _firstWords.Contains(word[..^1]));

    /// <summary>The key shared by a statute and those that bear the same short name.</summary>
    /// <param name="statute">The statute.</param>
    /// <returns>A key in lower case.</returns>
    public static string KeyOf(Statute statute) => statute.Abbreviation?.ToLowerInvariant() ?? statute.Slug;

    /// <summary>The statute a run of words names.</summary>
    /// <param name="words">Words in lower case with single spaces between.</param>
    /// <returns>The name, or null.</returns>
    public StatuteName? Find(string words) =>
        _byWords.TryGetValue(words, out var name) || (words.EndsWith('s') && _byWords.TryGetValue(words[..^1], out name)) ? name : null;

    private static IEnumerable<string> NamesOf(Statute statute) =>
        statute.OtherNames.Append(statute.Name).Append(statute.DefiniteForm).Append(statute.Slug).Concat(statute.Abbreviation is { } abbreviation ? [abbreviation] : []);

    private void Add(string name, StatuteName statute)
    {
        var words = string.Join(' ', CitationTokens.Of(name).Select(token => token.Lower));
        if (words.Length == 0 || !_byWords.TryAdd(words, statute))
            return;
        _firstWords.Add(words.Split(' ')[0]);
        LongestInWords = Math.Max(LongestInWords, words.Count(character => character == ' ') + 1);
    }
}
