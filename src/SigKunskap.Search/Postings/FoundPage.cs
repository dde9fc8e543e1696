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
}
