using SigKunskap.Search.Ranking;

namespace SigKunskap.Search.Postings;

/// <summary>Finds the passages that hold a word for each of several places, beginning with the rarest place.</summary>
internal static class NearCandidates
{
    // Looking a passage up in a list costs about as much as reading so many of its postings.
    private const int LookUpCost = 12;

    // Words that are all so common say nothing by standing together, unless they are what was asked for.
    private const int MostPostings = 3_000;

    /// <param name="segment">Where to look.</param>
    /// <param name="near">The words of each place.</param>
    /// <param name="seen">A byte for each passage, zero before and after.</param>
    public static List<int> In(Segment segment, NearWords near, byte[] seen)
    {
        var places = near.Places.OrderBy(words => Postings(segment, words)).ToList();
        var found = new List<int>();
        if (!near.IsAsked && Postings(segment, places[0]) > MostPostings)
            return found;
        foreach (var word in places[0])
        {
            foreach (var passage in segment.Postings(word).Passages)
            {
                if (seen[passage]++ == 0)
                    found.Add(passage);
            }
        }
        foreach (var passage in found)
            seen[passage] = 0;
        foreach (var words in places.Skip(1))
        {
            if (found.Count == 0)
                break;
            if ((long)found.Count * words.Length * LookUpCost < Postings(segment, words))
                LookUp(segment, words, found);
            else
                Read(segment, words, found, seen);
        }
        return found;
    }

    private static int Postings(Segment segment, int[] words) => words.Sum(word => segment.Postings(word).Passages.Length);

    private static void LookUp(Segment segment, int[] words, List<int> found) => found.RemoveAll(passage =>
    {
        foreach (var word in words)
        {
            if (segment.Postings(word).Passages.BinarySearch(passage) >= 0)
                return false;
        }
        return true;
    });

    private static void Read(Segment segment, int[] words, List<int> found, byte[] seen)
    {
        foreach (var passage in found)
            seen[passage] = 1;
        foreach (var word in words)
        {
            foreach (var passage in segment.Postings(word).Passages)
                seen[passage] <<= 1;
        }
        // What was met is 2 or more, or 0 when it was met so often that the bit fell out.
        var kept = found.Where(passage => seen[passage] != 1).ToList();
        foreach (var passage in found)
            seen[passage] = 0;
        found.Clear();
        found.AddRange(kept);
    }
}
