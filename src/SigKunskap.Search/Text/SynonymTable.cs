namespace SigKunskap.Search.Text;

/// <summary>
/// Synonyms and abbreviations, looked up by the folded stems of one or several words. Applied to queries only, so a new
/// table needs no new index.
/// </summary>
public sealed class SynonymTable
{
    private const int LongestPhrase = 8;

    private readonly Dictionary<string, List<(IReadOnlyList<string> Phrase, Synonym Synonym)>> byPhrase = new(StringComparer.Ordinal);

    /// <summary>A table of these groups. A word may stand in several groups; a group of fewer than two words has no effect.</summary>
    /// <param name="groups">The groups; weights are held between 0.05 and 1.</param>
    public SynonymTable(IEnumerable<SynonymGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        foreach (var group in groups)
            Add(group);
    }

    /// <summary>The table without synonyms.</summary>
    public static SynonymTable Empty { get; } = new([]);

    /// <summary>The synonyms of each phrase of the table that starts at a place among the stems of a query, the longest first.</summary>
    internal IEnumerable<(int Length, IReadOnlyList<Synonym> Synonyms)> StartingAt(IReadOnlyList<string> stems, int at)
    {
        for (var length = Math.Min(LongestPhrase, stems.Count - at); length > 0; length--)
        {
            var typed = stems.Skip(at).Take(length).ToList();
            if (!byPhrase.TryGetValue(Key(typed), out var found))
                continue;
            // "gång" is not "gäng", though both are "gang" without dots.
            var reached = found.Where(one => one.Phrase.Index().All(stem => Folding.Reaches(typed[stem.Index], stem.Item))).Select(one => one.Synonym).ToList();
            if (reached.Count > 0)
                yield return (length, reached);
        }
    }

    /// <summary>The synonyms of one word.</summary>
    internal IReadOnlyList<Synonym> Of(string word) =>
        StartingAt([SearchStem.Of(word)], 0).Select(found => found.Synonyms).FirstOrDefault([]);

    private void Add(SynonymGroup group)
    {
        var phrases = group.Words.Select(Words).Where(words => words.Count is > 0 and <= LongestPhrase).ToList();
        foreach (var (index, phrase) in phrases.Index())
        {
            if (group.OneWay && index > 0)
                return;
            var stems = phrase.Select(SearchStem.Of).ToList();
            var key = Key(stems);
            if (!byPhrase.TryGetValue(key, out var synonyms))
                byPhrase[key] = synonyms = [];
            synonyms.AddRange(phrases.Where(other => Key(other.Select(SearchStem.Of)) != key)
                .Select(other => ((IReadOnlyList<string>)stems, new Synonym(other, Math.Clamp(group.Weight, 0.05, 1)))));
        }
    }

    private static List<string> Words(string phrase) =>
        [.. Tokens.In(phrase).Where(token => token.Kind == TokenKind.Word).Select(token => token.Text)];

    private static string Key(IEnumerable<string> stems) => string.Join(' ', stems.Select(Folding.Fold));
}
