namespace SigKunskap.Search.Postings;

/// <summary>
/// Pages and the postings of their words, never changed once made. A page's passages follow each other. Postings lie in
/// two arrays, one slice for each word: which passages, and how often where (<see cref="Counts"/>).
/// </summary>
internal sealed class Segment
{
    public required PageEntry[] Pages { get; init; }

    /// <summary>What a search asks of every page that matches, beside each other in memory: whether all may see it, from which day it applies, what it weighs, which profile it has.</summary>
    public required PageTraits[] Traits { get; init; }

    /// <summary>Where each page's passages start; one more than there are pages.</summary>
    public required int[] FirstPassage { get; init; }

    public required int[] PageOf { get; init; }

    /// <summary>How many words each passage has.</summary>
    public required int[] Lengths { get; init; }

    /// <summary>Where the tokens of each passage start; one more than there are passages.</summary>
    public required int[] TokenStart { get; init; }

    /// <summary>Where the tokens of each page's title start; one more than there are pages.</summary>
    public required int[] TitleStart { get; init; }

    public required int[] PassageTokens { get; init; }

    public required int[] TitleTokens { get; init; }

    /// <summary>The words of the segment by number, and where the postings of each start; one more start than words.</summary>
    public required int[] Words { get; init; }

    public required int[] PostingStart { get; init; }

    public required int[] PostingPassages { get; init; }

    public required byte[] PostingCounts { get; init; }

    public int PassageCount => PageOf.Length;

    public ReadOnlySpan<int> TokensOf(int passage) => TokensAt(passage).Span;

    public ReadOnlyMemory<int> TokensAt(int passage) => PassageTokens.AsMemory(TokenStart[passage]..TokenStart[passage + 1]);

    public ReadOnlySpan<int> TitleOf(int page) => TitleTokens.AsSpan(TitleStart[page]..TitleStart[page + 1]);

    public PostingList Postings(int word)
    {
        var at = Array.BinarySearch(Words, word);
        return at < 0 ? default : new(PostingPassages.AsSpan(PostingStart[at]..PostingStart[at + 1]), PostingCounts.AsSpan(PostingStart[at]..PostingStart[at + 1]));
    }

    /// <summary>A page as it was put in, to be put in another segment.</summary>
    public TokenizedPage Page(int page)
    {
        var (first, end) = (FirstPassage[page], FirstPassage[page + 1]);
        return new TokenizedPage(
            Pages[page],
            TitleTokens.AsMemory(TitleStart[page]..TitleStart[page + 1]),
            [.. Enumerable.Range(first, end - first).Select(TokensAt)],
            Lengths[first..end]);
    }
}

/// <summary>The passages that hold a word, in order, and how often each does.</summary>
internal readonly ref struct PostingList(ReadOnlySpan<int> passages, ReadOnlySpan<byte> counts)
{
    public ReadOnlySpan<int> Passages { get; } = passages;

    public ReadOnlySpan<byte> Counts { get; } = counts;
}

/// <summary>What filters and ranks a page, without reading the page itself.</summary>
internal readonly record struct PageTraits(bool IsOpenToAll, int ValidFrom, float Weight, int Profile)
{
    public static PageTraits Of(PageEntry page) => new(page.Readers.Count == 0, page.ValidFrom, page.Weight, page.Profile.Number);
}
