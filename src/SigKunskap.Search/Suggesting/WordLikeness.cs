using SigKunskap.Search.Text;

namespace SigKunskap.Search.Suggesting;

/// <summary>
/// How much words look alike, from 0 to 1: the share of three-letter pieces they have in common (Dice's coefficient), and for a word inside
/// a longer one the share of the shorter, so that a part of a compound counts.
/// </summary>
internal static class WordLikeness
{
    private const int Piece = 3;
    private const int ShortestPart = 5;
    private const float Least = 0.45f, OfAPart = 0.7f;

    /// <summary>The likeness of a word to each word of the titles; 0 for those that are not alike enough to be worth showing.</summary>
    public static float[] ToAll(TypedWord asked, SuggestionWords words)
    {
        var alike = new float[words.Count];
        var pieces = Pieces(asked.Folded);
        for (var place = 0; place < alike.Length; place++)
        {
            var word = words[place];
            if (word.Folded.Length >= Piece && asked.Folded.Length >= Piece && !StopWords.Contains(word.Text))
                alike[place] = Likeness(pieces, asked.Folded, word.Folded);
        }
        return alike;
    }

    private static float Likeness(long[] pieces, string asked, string word)
    {
        var common = 0;
        for (var at = -1; at + Piece <= word.Length + 1; at++)
            common += Array.IndexOf(pieces, PieceAt(word, at)) >= 0 ? 1 : 0;
        var dice = Math.Min(1, 2f * common / (pieces.Length + word.Length));
        var part = Math.Min(asked.Length, word.Length) >= ShortestPart && (asked.Contains(word, StringComparison.Ordinal) || word.Contains(asked, StringComparison.Ordinal));
        var likeness = part ? Math.Max(dice, OfAPart) : dice;
        return likeness >= Least ? likeness : 0;
    }

    private static long[] Pieces(string word) => [.. Enumerable.Range(-1, word.Length).Select(at => PieceAt(word, at))];

    // With a space at each end, so that how a word begins and ends counts too: as many pieces as letters.
    private static long PieceAt(string word, int at) => ((long)Letter(word, at) << 32) | ((long)Letter(word, at + 1) << 16) | Letter(word, at + 2);

    private static char Letter(string word, int at) => at < 0 || at >= word.Length ? ' ' : word[at];
}
