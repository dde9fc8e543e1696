using SigKunskap.Search.Text;

namespace SigKunskap.Benchmarks.Engines;

/// <summary>
/// The words that made-up text is drawn from: the starter library's, the commonest first, then compounds of them. By Zipf's law a text of
/// six million words holds all of them and one of sixty thousand a seventh, much as real texts grow.
/// </summary>
internal sealed class MadeUpWords
{
    private const int Words = 62_000, ShortestPart = 4, LongestPart = 11, CommonestParts = 2_500;

    // Mandelbrot's shift, which lets the very commonest word fall to some four in a hundred.
    private const double Shift = 2.7;

    private readonly string[] _words;
    private readonly double[] _upTo;

    public MadeUpWords(IEnumerable<string> texts, int seed)
    {
        var counted = texts.SelectMany(text => Tokens.In(text)).Where(token => token.Kind == TokenKind.Word && token.Text.All(char.IsLetter))
            .CountBy(token => token.Text).OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key).ToList();
        FirstCompound = counted.Count;
        _words = [.. counted, .. Compounds(counted, new Random(seed)).Take(Words - counted.Count)];
        _upTo = new double[_words.Length];
        for (var (rank, sum) = (0, 0.0); rank < _words.Length; rank++)
            _upTo[rank] = sum += 1 / (rank + 1 + Shift);
    }

    /// <summary>The rank of the first word that is a compound made here.</summary>
    public int FirstCompound { get; }

    public int Count => _words.Length;

    public string this[int rank] => _words[rank];

    public string Draw(Random random)
    {
        var at = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return _words[Math.Min(_words.Length - 1, at < 0 ? ~at : at)];
    }

    private static IEnumerable<string> Compounds(List<string> counted, Random random)
    {
        var parts = counted.Where(word => word.Length is >= ShortestPart and <= LongestPart && !StopWords.Contains(word)).Take(CommonestParts).ToArray();
        var known = counted.ToHashSet(StringComparer.Ordinal);
        while (true)
        {
            var (first, last) = (parts[random.Next(parts.Length)], parts[random.Next(parts.Length)]);
            // "social" links as it is, "anmälning" with an s.
            var link = first[^1] is 'g' or 't' or 'd' && random.Next(2) == 0 ? "s" : "";
            if (known.Add(first + link + last))
                yield return first + link + last;
        }
    }
}
