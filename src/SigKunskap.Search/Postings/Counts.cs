using SigKunskap.Search.Ranking;

namespace SigKunskap.Search.Postings;

/// <summary>How often a word stands in a passage, in one byte: up to 15 times in its paragraphs, 3 in its heading, 3 in the page's title.</summary>
internal static class Counts
{
    public const byte InBody = 1, InHeading = 16, InTitle = 64;

    private const int BodyMask = 15, HeadingMask = 48, TitleMask = 192;

    /// <summary>One more, where there is room for it.</summary>
    public static byte Add(byte counts, byte where)
    {
        var mask = where switch { InBody => BodyMask, InHeading => HeadingMask, _ => TitleMask };
        return (counts & mask) == mask ? counts : (byte)(counts + where);
    }

    /// <summary>What each byte counts for.</summary>
    public static float[] Weighted(RankingWeights weights) =>
        [.. Enumerable.Range(0, 256).Select(counts => (float)(((counts & BodyMask) * weights.InBody)
            + (((counts & HeadingMask) / InHeading) * weights.InHeading)
            + (((counts & TitleMask) / InTitle) * weights.InTitle)))];
}
