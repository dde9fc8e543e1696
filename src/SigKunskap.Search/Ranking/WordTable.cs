using SigKunskap.Search.Text;
using SigKunskap.Search.Words;

namespace SigKunskap.Search.Ranking;

/// <summary>A word or phrase of a text that answers a unit of the query.</summary>
/// <param name="Unit">The unit's number.</param>
/// <param name="Weight">How well it answers, at most 1.</param>
internal readonly record struct UnitMatch(int Unit, double Weight);

/// <summary>What each word of a text means to a query, so that ranking and highlighting only look words up.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, WordEntry> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    // The lengths of the words that begin with a letter, one bit each; most words of a text are told off by this alone.
    private readonly ulong[] lengths = new ulong[64];
    private readonly Dictionary<string, List<UnitMatch>> cited = new(StringComparer.Ordinal);

    public WordTable() => bySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the words of a lexicon mean to a plan.</summary>
    public static WordTable Of(SearchPlan plan, Lexicon lexicon)
    {
        var table = new WordTable();
        foreach (var unit in plan.Units)
        {
            foreach (var (word, weight) in unit.Words)
            {
                if (lexicon[word].Text is { } text && text[0] == CitationKey.Mark)
                    table.AddCitation(text, new UnitMatch(unit.Number, weight));
                else
                    table.Add(lexicon[word].Text, new UnitMatch(unit.Number, weight));
            }
            foreach (var near in unit.Near)
                table.Add(near, unit, lexicon);
        }
        return table;
    }

    // Words that may stand apart are each marked; those in a row only where they do.
    private void Add(NearWords near, QueryUnit unit, Lexicon lexicon)
    {
        if (near.IsPhrase)
            AddPhrase([.. near.Places.Select(words => words.Select(word => lexicon[word].Text))], [new UnitMatch(unit.Number, near.Weight)]);
        else
        {
            foreach (var word in near.Places.SelectMany(words => words))
                Add(lexicon[word].Text, new UnitMatch(unit.Number, near.Weight / near.Places.Count));
        }
    }

    public void Add(string word, UnitMatch match)
    {
        var matches = Entry(word).Matches;
        var known = matches.FindIndex(other => other.Unit == match.Unit);
        if (known < 0)
            matches.Add(match);
        else if (matches[known].Weight < match.Weight)
            matches[known] = match;
    }

    /// <summary>Several words in a row; at each place any of some words may stand.</summary>
    public void AddPhrase(IReadOnlyList<IEnumerable<string>> places, IReadOnlyList<UnitMatch> matches)
    {
        var pattern = new PhrasePattern(places.Count, matches);
        foreach (var (place, alternatives) in places.Index())
        {
            foreach (var word in alternatives)
                Entry(word).Places.Add((pattern, place));
        }
    }

    public void AddCitation(string token, UnitMatch match)
    {
        if (!cited.TryGetValue(token, out var matches))
            cited[token] = matches = [];
        matches.Add(match);
    }

    public WordEntry? Find(ReadOnlySpan<char> word) =>
        (lengths[word[0] & 63] >> (word.Length & 63) & 1) == 1 && bySpan.TryGetValue(word, out var entry) ? entry : null;

    public IReadOnlyList<UnitMatch> Citing(string token) => cited.GetValueOrDefault(token) ?? [];

    private WordEntry Entry(string word)
    {
        if (!words.TryGetValue(word, out var entry))
        {
            words[word] = entry = new WordEntry([], []);
            lengths[word[0] & 63] |= 1ul << (word.Length & 63);
        }
        return entry;
    }
}

/// <summary>What one word answers by itself, and where it may stand in which phrases.</summary>
internal sealed record WordEntry(List<UnitMatch> Matches, List<(PhrasePattern Pattern, int Place)> Places)
{
    public bool StandsAt(PhrasePattern pattern, int place) => Places.Contains((pattern, place));
}

/// <summary>A phrase and what it answers. Compared by reference.</summary>
internal sealed class PhrasePattern(int length, IReadOnlyList<UnitMatch> matches)
{
    public int Length => length;

    public IReadOnlyList<UnitMatch> Matches => matches;
}
