using SigKunskap.Search.Index;
using SigKunskap.Search.Words;

namespace SigKunskap.Search.Postings;

/// <summary>The whole index as it was after a batch. Never changes, so that any number of searches read it without waiting.</summary>
/// <param name="Lexicon">The words; it grows, and words without passages in this view are not in it.</param>
/// <param name="Segments">The segments.</param>
/// <param name="Gone">For each segment the pages that have been taken out, by place; null when none has.</param>
/// <param name="Profiles">The profiles of its pages, by number.</param>
/// <param name="PassagesWith">How many passages hold each word, by its number.</param>
/// <param name="PassageCount">Passages in all.</param>
/// <param name="WordCount">Words in all passages.</param>
internal sealed record IndexView(
    Lexicon Lexicon,
    Segment[] Segments,
    bool[]?[] Gone,
    PageProfile[] Profiles,
    int[] PassagesWith,
    int PassageCount,
    long WordCount)
{
    public double MeanLength => PassageCount > 0 ? Math.Max(1, WordCount / (double)PassageCount) : 1;

    /// <summary>How many passages hold a word.</summary>
    public int Holding(int word) => word < PassagesWith.Length ? PassagesWith[word] : 0;

    public bool IsGone(int segment, int page) => Gone[segment] is { } gone && gone[page];

    public PageEntry Page(FoundPage found) => Segments[found.Segment].Pages[found.Page];

    public PageTraits Traits(FoundPage found) => Segments[found.Segment].Traits[found.Page];
}
