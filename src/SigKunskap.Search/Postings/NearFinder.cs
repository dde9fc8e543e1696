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

    /// <summary>How often the words stand together.</summary>
    public static int Count(NearWords near, byte[] places, ReadOnlySpan<int> tokens)
    {
        var (count, at, walk) = (0, 0, new NearWalk(near));
        foreach (var token in tokens)
        {
            if (token == TokenizedPage.Break)
                walk.Leave();
            else if (token >= 0 && walk.IsMatch(places[token], at++))
                count++;
        }
        return count;
    }
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
