using SigKunskap.Search.Postings;

namespace SigKunskap.Search.Lucene;

/// <summary>A page that Lucene found.</summary>
/// <param name="Page">The page.</param>
/// <param name="HasAll">Whether one of its passages holds all terms.</param>
/// <param name="Score">What its best passage is worth before it is read closely.</param>
internal readonly record struct MatchedPage(TokenizedPage Page, bool HasAll, float Score)
{
    /// <summary>Those with all terms first, then the better; of equals, the one that came first into the index.</summary>
    public static int Compare(MatchedPage one, MatchedPage other) =>
        one.HasAll != other.HasAll ? other.HasAll.CompareTo(one.HasAll)
        : one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Page.Entry.Id.CompareTo(other.Page.Entry.Id);
}
