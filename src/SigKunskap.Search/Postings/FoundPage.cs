using System.Runtime.InteropServices;

namespace SigKunskap.Search.Postings;

/// <summary>A page that matches.</summary>
/// <param name="Segment">The place of its segment in the view.</param>
/// <param name="Page">Its place in the segment.</param>
/// <param name="HasAll">Whether one of its passages holds all terms.</param>
/// <param name="Score">What it is worth before its words are read closely.</param>
/// <param name="First">Its best passage.</param>
/// <param name="Second">The next best; -1 when there is none.</param>
/// <param name="Third">The one after; -1 when there is none.</param>
internal readonly record struct FoundPage(int Segment, int Page, bool HasAll, float Score, int First, int Second, int Third)
{
    /// <summary>Better first; of equals, the one that came first into the index.</summary>
    public static int Compare(FoundPage one, FoundPage other) =>
        one.Score != other.Score ? other.Score.CompareTo(one.Score)
        : one.Segment != other.Segment ? one.Segment.CompareTo(other.Segment) : one.Page.CompareTo(other.Page);

    /// <summary>The best in order, without ordering the rest.</summary>
    public static List<FoundPage> Best(List<FoundPage> all, int most)
    {
        if (all.Count > most * 2)
        {
            // The worst of those kept comes out first.
            var kept = new PriorityQueue<FoundPage, FoundPage>(most + 1, Comparer<FoundPage>.Create((one, other) => Compare(other, one)));
            var least = float.MinValue;
            foreach (var page in CollectionsMarshal.AsSpan(all))
            {
                if (page.Score < least)
                    continue;
                if (kept.Count < most)
                    kept.Enqueue(page, page);
                else
                    kept.EnqueueDequeue(page, page);
                if (kept.Count == most)
                    least = kept.Peek().Score;
            }
            all = [.. kept.UnorderedItems.Select(item => item.Element)];
        }
        all.Sort(Compare);
        return all.Count > most ? all.GetRange(0, most) : all;
    }
}
