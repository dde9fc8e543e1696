using SigKunskap.Search.Ranking;

namespace SigKunskap.Search.Postings;

/// <summary>Finds words together in tokens: in a row, or all within a window.</summary>
internal static class NearFinder
{
    /// <summary>How many of a phrase's words are told apart; the rest are taken as found.</summary>
    public const int MostPlaces = 8;

    /// <summary>Marks which places each word may stand at, one bit a place.</summary>
    public static void Mark(NearWords near, byte[] places)
    {
        for (var place = 0; place < Math.Min(near.Places.Count, MostPlaces); place++)
        {
            foreach (var word in near.Places[place])
                places[word] |= (byte)(1 << place);
        }
    }

    public static void Unmark(NearWords near, byte[] places)
    {
        foreach (var words in near.Places)
        {
            foreach (var word in words)
                places[word] = 0;
        }
    }

    /// <summary>How often the words stand together. Looks for the rarest of them, and only there for the others.</summary>
    public static int Count(NearWords near, byte[] places, ReadOnlySpan<int> tokens)
    {
        ReadOnlySpan<int> rarest = near.Places[near.Rarest];
        var count = 0;
        for (var at = 0; at < tokens.Length; at++)
        {
            var next = tokens[at..].IndexOfAny(rarest);
            if (next < 0)
                return count;
            at += next;
            if (near.IsPhrase)
                count += IsInRow(near, places, tokens, at) ? 1 : 0;
            else if (IsWithin(near, places, tokens, at))
                return count + 1;
        }
        return count;
    }

    private static bool IsInRow(NearWords near, byte[] places, ReadOnlySpan<int> tokens, int at)
    {
        for (var (place, left) = (near.Rarest - 1, at - 1); place >= 0; place--, left--)
        {
            while (left >= 0 && IsExtra(tokens[left]))
                left--;
            if (left < 0 || !MayStand(places, tokens[left], place))
                return false;
        }
        for (var (place, right) = (near.Rarest + 1, at + 1); place < Math.Min(near.Places.Count, MostPlaces); place++, right++)
        {
            while (right < tokens.Length && IsExtra(tokens[right]))
                right++;
            if (right == tokens.Length || !MayStand(places, tokens[right], place))
                return false;
        }
        return true;
    }

    private static bool IsWithin(NearWords near, byte[] places, ReadOnlySpan<int> tokens, int at)
    {
        var walk = new NearWalk(near);
        var word = 0;
        foreach (var token in tokens[Math.Max(0, at - near.Window)..Math.Min(tokens.Length, at + near.Window)])
        {
            if (token == TokenizedPage.Break)
                walk.Leave();
            else if (token >= 0 && walk.IsMatch(places[token], word++))
                return true;
        }
        return false;
    }

    private static bool IsExtra(int token) => token < 0 && token != TokenizedPage.Break;

    private static bool MayStand(byte[] places, int token, int place) => token >= 0 && (places[token] >> place & 1) == 1;
}

/// <summary>Walks through the words of a text and tells where words stand together (Shift-And for those in a row, Baeza-Yates and Gonnet 1992).</summary>
internal struct NearWalk(NearWords near)
{
    private readonly int places = Math.Min(near.Places.Count, NearFinder.MostPlaces);
    private readonly int window = near.Window;
    private int progress;
    private PlaceTimes times;

    /// <summary>A new paragraph.</summary>
    public void Leave() => (progress, times) = (0, default);

    public bool IsMatch(int mask, int at)
    {
        if (window > 0)
            return mask != 0 && IsWithinWindow(mask, at);
        progress = ((progress << 1) | 1) & mask;
        return (progress >> (places - 1) & 1) == 1;
    }

    private bool IsWithinWindow(int mask, int at)
    {
        for (var place = 0; place < places; place++)
        {
            if ((mask >> place & 1) == 1)
                times[place] = at + 1;
        }
        for (var place = 0; place < places; place++)
        {
            if (times[place] == 0 || at + 1 - times[place] > window)
                return false;
        }
        times = default;
        return true;
    }

    [System.Runtime.CompilerServices.InlineArray(NearFinder.MostPlaces)]
    private struct PlaceTimes
    {
        private int first;
    }
}
