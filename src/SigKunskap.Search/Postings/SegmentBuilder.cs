namespace SigKunskap.Search.Postings;

/// <summary>Makes a segment of pages: counts the postings of each word, then puts them in place.</summary>
internal static class SegmentBuilder
{
    public static Segment Build(IReadOnlyList<TokenizedPage> pages)
    {
        var passages = pages.Sum(page => page.Passages.Count);
        var (firstPassage, titleStart) = (new int[pages.Count + 1], new int[pages.Count + 1]);
        var (pageOf, lengths, tokenStart) = (new int[passages], new int[passages], new int[passages + 1]);
        var titleTokens = new int[pages.Sum(page => page.Title.Length)];
        var tokens = new int[pages.Sum(page => page.Passages.Sum(passage => passage.Length))];
        var at = 0;
        foreach (var (number, page) in pages.Index())
        {
            page.Title.CopyTo(titleTokens.AsMemory(titleStart[number]));
            titleStart[number + 1] = titleStart[number] + page.Title.Length;
            foreach (var (index, passage) in page.Passages.Index())
            {
                passage.CopyTo(tokens.AsMemory(tokenStart[at]));
                tokenStart[at + 1] = tokenStart[at] + passage.Length;
                (pageOf[at], lengths[at]) = (number, page.Lengths[index]);
                at++;
            }
            firstPassage[number + 1] = at;
        }
        var words = WordsOf(titleTokens, tokens);
        var postings = new PostingsMaker(words);
        postings.Make(titleTokens, titleStart, tokens, tokenStart, pageOf);
        return new Segment
        {
            Pages = [.. pages.Select(page => page.Entry)],
            Traits = [.. pages.Select(page => PageTraits.Of(page.Entry))],
            FirstPassage = firstPassage,
            PageOf = pageOf,
            Lengths = lengths,
            TokenStart = tokenStart,
            TitleStart = titleStart,
            PassageTokens = tokens,
            TitleTokens = titleTokens,
            Words = words,
            PostingStart = postings.Start,
            PostingPassages = postings.Passages,
            PostingCounts = postings.Counts,
        };
    }

    private static int[] WordsOf(int[] titleTokens, int[] tokens)
    {
        var largest = -1;
        foreach (var token in titleTokens)
            largest = Math.Max(largest, TokenizedPage.WordOf(token));
        foreach (var token in tokens)
            largest = token == TokenizedPage.Break ? largest : Math.Max(largest, TokenizedPage.WordOf(token));
        var isThere = new bool[largest + 1];
        foreach (var token in titleTokens)
            isThere[TokenizedPage.WordOf(token)] = true;
        foreach (var token in tokens)
        {
            if (token != TokenizedPage.Break)
                isThere[TokenizedPage.WordOf(token)] = true;
        }
        return [.. Enumerable.Range(0, isThere.Length).Where(word => isThere[word])];
    }
}
