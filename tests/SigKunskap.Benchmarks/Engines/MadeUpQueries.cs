using SigKunskap.Search.Text;

namespace SigKunskap.Benchmarks.Engines;

/// <summary>Queries of each kind, drawn from the text that is searched: from a random place, so that common words are asked for more often.</summary>
internal sealed class MadeUpQueries(MadeUpLibrary library, int seed)
{
    private const int ShortestAsked = 4, PrefixLength = 5;

    private static readonly string[] Openings = ["hur", "när får", "vad gäller om", "vem ska", "måste", "kan"];

    private readonly Random _random = new(seed);

    public IReadOnlyList<TypedQuery> Of(QueryKind kind, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new TypedQuery(kind, Text(kind)))];

    private string Text(QueryKind kind) => kind switch
    {
        QueryKind.OneWord => Asked(Row(12)),
        QueryKind.TwoWords => Row(20) is var row ? $"{Asked(row)} {Asked([.. row.Reverse()])}" : "",
        QueryKind.Phrase => $"\"{string.Join(' ', Row(_random.Next(2, 4)))}\"",
        QueryKind.Prefix => Asked(Row(12)) is var word ? word[..Math.Min(word.Length, PrefixLength)] + "*" : "",
        QueryKind.Compound => Compound(),
        _ => $"{Openings[_random.Next(Openings.Length)]} {string.Join(' ', Row(_random.Next(4, 8)))}?",
    };

    // Half of them are in the text, and half only their parts: any two words may be put together.
    private string Compound() => _random.Next(2) == 0
        ? library.Words[library.Words.FirstCompound + (int)(Math.Pow(_random.NextDouble(), 2) * (library.Words.Count - library.Words.FirstCompound))]
        : Asked(Row(12)) + Asked(Row(12));

    private string Asked(string[] row) => Array.Find(row, word => word.Length >= ShortestAsked && !StopWords.Contains(word)) ?? row[0];

    // Words as they follow each other in one paragraph.
    private string[] Row(int length)
    {
        while (true)
        {
            var page = library.Pages[_random.Next(library.Pages.Count)];
            var paragraph = page.Passages[_random.Next(page.Passages.Count)].Paragraphs[0];
            var words = paragraph.Text.ToLowerInvariant().Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > length)
                return words.AsSpan(_random.Next(words.Length - length), length).ToArray();
        }
    }
}
