using System.Collections;
using System.Globalization;
using SigKunskap.Search.Text;

namespace SigKunskap.Search.Suggesting;

/// <summary>
/// Suggestions while somebody types: titles found by the beginnings of their words, in any order, with or without dots, and sections of
/// law by a citation written in any way. Immutable, and may be asked by several threads at once.
/// </summary>
public sealed class SuggestionIndex
{
    /// <summary>The largest number of suggestions.</summary>
    public const int Most = 8;

    /// <summary>Characters of what is typed that count.</summary>
    public const int MostCharacters = 100;

    private const int MostWords = 8;
    private const double Cited = 10_000;

    private static readonly StringComparer ByNumbersAndLetters = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering | CompareOptions.IgnoreCase);

    private readonly Suggestable[] entries;
    private readonly int[] titleLengths;
    private readonly int[] kinds;
    private readonly int kindCount;
    private readonly SuggestionWords words;
    private readonly CitationReader? citations;
    private readonly Dictionary<string, List<int>> byCitation = new(StringComparer.Ordinal);

    /// <summary>An index of these.</summary>
    /// <param name="entries">What may be suggested.</param>
    /// <param name="citations">Finds citations in titles and in what is typed; null when there are none to find.</param>
    public SuggestionIndex(IEnumerable<Suggestable> entries, CitationReader? citations = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        this.citations = citations;
        this.entries = [.. entries.OrderBy(entry => entry.Title, ByNumbersAndLetters).ThenBy(entry => entry.Address, StringComparer.Ordinal)];
        var titles = this.entries.Select(entry => TypedWord.In(entry.Title, joined: true).ToList()).ToList();
        titleLengths = [.. titles.Select(title => title.Count)];
        foreach (var (index, title) in titles.Index())
            title.AddRange(TypedWord.In(this.entries[index].AlsoBy, joined: true));
        words = new SuggestionWords(titles);
        var known = this.entries.Select(entry => entry.Kind).Distinct().ToList();
        (kinds, kindCount) = ([.. this.entries.Select(entry => known.IndexOf(entry.Kind))], known.Count);
        foreach (var (index, entry) in this.entries.Index())
        {
            foreach (var key in CitationKey.In(entry.Title, citations).SelectMany(span => span.Keys).Distinct())
            {
                if (!byCitation.TryGetValue(key, out var cited))
                    byCitation[key] = cited = [];
                cited.Add(index);
            }
        }
    }

    /// <summary>How many entries there are, closed ones included.</summary>
    public int Count => entries.Length;

    /// <summary>What may be meant by what has been typed so far.</summary>
    /// <param name="typed">Anything; what is beyond <see cref="MostCharacters"/> does not count.</param>
    /// <param name="readerKeys">The keys of the reader; without any, only what is open to all is suggested.</param>
    /// <returns>At most <see cref="Most"/>, best first. Entries whose titles hold all the words; when there are none, those that hold all but the stop words.</returns>
    public IReadOnlyList<Suggestion> Find(string? typed, IReadOnlyCollection<string>? readerKeys = null)
    {
        var text = Bounded(typed);
        var best = Best();
        foreach (var entry in CitationKey.In(text, citations).SelectMany(span => span.Keys).SelectMany(key => byCitation.GetValueOrDefault(key) ?? []))
            Offer(entry, Cited * entries[entry].Weight);
        var asked = TypedWord.In(text).Distinct().Take(MostWords).ToList();
        Collect(asked);
        if (best.IsEmpty && asked.RemoveAll(word => StopWords.Contains(word.Text)) > 0)
            Collect(asked);
        return [.. best.Entries.Select(entry => Shown(entries[entry]))];

        void Collect(List<TypedWord> wanted)
        {
            if (wanted.Count == 0)
                return;
            var score = new SuggestionScore(words, wanted);
            var seen = new BitArray(entries.Length);
            foreach (var entry in score.Candidates)
            {
                if (seen[entry])
                    continue;
                seen[entry] = true;
                Offer(entry, score.Of(entry, titleLengths[entry]) * entries[entry].Weight);
            }
        }

        void Offer(int entry, double score)
        {
            if (score > 0 && MayBeSeen(entries[entry], readerKeys))
                best.Offer(entry, kinds[entry], score);
        }
    }

    /// <summary>What resembles a question that nothing answers: titles with a part of one of its words, or with one spelled nearly alike.</summary>
    /// <param name="asked">Anything.</param>
    /// <param name="readerKeys">The keys of the reader; without any, only what is open to all.</param>
    /// <returns>At most <see cref="Most"/>, the most alike first.</returns>
    public IReadOnlyList<Suggestion> Nearest(string? asked, IReadOnlyCollection<string>? readerKeys = null)
    {
        var likeness = TypedWord.In(Bounded(asked)).Distinct().Where(word => !StopWords.Contains(word.Text)).Take(MostWords)
            .Select(word => WordLikeness.ToAll(word, words)).ToList();
        var best = Best();
        for (var entry = 0; entry < entries.Length; entry++)
        {
            var title = words.Of[entry].AsSpan(0, titleLengths[entry]);
            var score = 0.0;
            foreach (var alike in likeness)
            {
                var nearest = 0f;
                foreach (var place in title)
                    nearest = Math.Max(nearest, alike[place]);
                score += nearest;
            }
            if (score > 0 && MayBeSeen(entries[entry], readerKeys))
                best.Offer(entry, kinds[entry], score * entries[entry].Weight);
        }
        return [.. best.Entries.Select(entry => Shown(entries[entry]))];
    }

    /// <summary>The entries of one kind that are open to all, by title.</summary>
    /// <param name="kind">The kind.</param>
    public IEnumerable<Suggestion> OfKind(string kind) => entries.Where(entry => entry.Kind == kind && entry.Readers.Count == 0).Select(Shown);

    private BestFew Best() => new(Most, kindCount);

    private static string Bounded(string? text) => text is null || text.Length <= MostCharacters ? text ?? "" : text[..MostCharacters];

    private static bool MayBeSeen(Suggestable entry, IReadOnlyCollection<string>? readerKeys) =>
        entry.Readers.Count == 0 || (readerKeys is not null && entry.Readers.Any(readerKeys.Contains));

    private static Suggestion Shown(Suggestable entry) => new(entry.Title, entry.Kind, entry.Address);
}
