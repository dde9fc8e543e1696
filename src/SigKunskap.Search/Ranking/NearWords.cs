namespace SigKunskap.Search.Ranking;

/// <summary>Several words together that answer a term: a phrase, or the parts of a compound near each other.</summary>
/// <param name="Places">The words that may stand at each place, by number.</param>
/// <param name="Weight">How well they answer, at most 1.</param>
/// <param name="Window">How many words they may span; 0 for words in a row and in order.</param>
/// <param name="IsAsked">True for a phrase that was typed as one.</param>
internal sealed record NearWords(IReadOnlyList<int[]> Places, float Weight, int Window = 0, bool IsAsked = false)
{
    public bool IsPhrase => Window == 0;

    /// <summary>The place whose words the fewest passages hold.</summary>
    public int Rarest { get; private init; }

    /// <summary>The same, with its rarest place known.</summary>
    /// <param name="holding">How many passages hold a word.</param>
    public NearWords Counted(Func<int, int> holding) =>
        this with { Rarest = Places.Index().Take(Postings.NearFinder.MostPlaces).MinBy(place => place.Item.Sum(holding)).Index };
}
