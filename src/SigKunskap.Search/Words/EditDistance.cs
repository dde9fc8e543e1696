namespace SigKunskap.Search.Words;

/// <summary>How many letters must be changed, left out, added or swapped with the next to make one word of another (optimal string alignment).</summary>
internal static class EditDistance
{
    /// <summary>The distance, or null when it is more than <paramref name="most"/>.</summary>
    public static int? Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most || LettersApart(one, other) > most * 2)
            return null;
        Span<int> before = stackalloc int[other.Length + 1], last = stackalloc int[other.Length + 1], row = stackalloc int[other.Length + 1];
        for (var column = 0; column <= other.Length; column++)
            last[column] = column;
        for (var at = 1; at <= one.Length; at++)
        {
            row[0] = at;
            var least = at;
            for (var column = 1; column <= other.Length; column++)
            {
                var same = one[at - 1] == other[column - 1];
                row[column] = Math.Min(Math.Min(last[column], row[column - 1]) + 1, last[column - 1] + (same ? 0 : 1));
                if (at > 1 && column > 1 && one[at - 1] == other[column - 2] && one[at - 2] == other[column - 1])
                    row[column] = Math.Min(row[column], before[column - 2] + 1);
                least = Math.Min(least, row[column]);
            }
            if (least > most)
                return null;
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[other.Length] <= most ? last[other.Length] : null;
    }

    // Letters that only one of the words has; each change makes at most two.
    private static int LettersApart(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        System.Numerics.BitOperations.PopCount(Letters(one) ^ Letters(other));

    private static ulong Letters(ReadOnlySpan<char> word)
    {
        var letters = 0ul;
        foreach (var letter in word)
            letters |= 1ul << (letter & 63);
        return letters;
    }
}
