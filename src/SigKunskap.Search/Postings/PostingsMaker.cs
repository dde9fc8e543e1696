namespace SigKunskap.Search.Postings;

/// <summary>Puts the postings of a segment's words in place, in two readings of its tokens.</summary>
internal sealed class PostingsMaker
{
    // By word number: which of the segment's words it is, the passage it was last met in, and where its next posting goes.
    private readonly int[] placeOf, last, next;

    public PostingsMaker(int[] words)
    {
        var largest = words.Length == 0 ? 0 : words[^1];
        (placeOf, last, next) = (new int[largest + 1], new int[words.Length], new int[words.Length]);
        for (var place = 0; place < words.Length; place++)
            placeOf[words[place]] = place;
        Start = new int[words.Length + 1];
    }

    public int[] Start { get; }

    public int[] Passages { get; private set; } = [];

    public byte[] Counts { get; private set; } = [];

    public void Make(int[] titleTokens, int[] titleStart, int[] tokens, int[] tokenStart, int[] pageOf)
    {
        Array.Fill(last, -1);
        Each(titleTokens, titleStart, tokens, tokenStart, pageOf, new Counting(last, Start));
        for (var word = 0; word < next.Length; word++)
        {
            Start[word + 1] += Start[word];
            next[word] = Start[word];
        }
        (Passages, Counts) = (new int[Start[^1]], new byte[Start[^1]]);
        Array.Fill(last, -1);
        Each(titleTokens, titleStart, tokens, tokenStart, pageOf, new Placing(last, next, Passages, Counts));
    }

    // The readings are structs, so that the compiler makes a loop of its own for each.
    private void Each<TReading>(int[] titleTokens, int[] titleStart, int[] tokens, int[] tokenStart, int[] pageOf, TReading reading)
        where TReading : struct, IReading
    {
        for (var passage = 0; passage < pageOf.Length; passage++)
        {
            foreach (var token in titleTokens.AsSpan(titleStart[pageOf[passage]]..titleStart[pageOf[passage] + 1]))
                reading.Meet(placeOf[TokenizedPage.WordOf(token)], passage, Postings.Counts.InTitle);
            var where = Postings.Counts.InHeading;
            foreach (var token in tokens.AsSpan(tokenStart[passage]..tokenStart[passage + 1]))
            {
                if (token == TokenizedPage.Break)
                    where = Postings.Counts.InBody;
                else
                    reading.Meet(placeOf[TokenizedPage.WordOf(token)], passage, where);
            }
        }
    }

    private interface IReading
    {
        void Meet(int word, int passage, byte where);
    }

    private readonly struct Counting(int[] last, int[] start) : IReading
    {
        public void Meet(int word, int passage, byte where)
        {
            if (last[word] == passage)
                return;
            last[word] = passage;
            start[word + 1]++;
        }
    }

    private readonly struct Placing(int[] last, int[] next, int[] passages, byte[] counts) : IReading
    {
        public void Meet(int word, int passage, byte where)
        {
            if (last[word] != passage)
            {
                last[word] = passage;
                passages[next[word]++] = passage;
            }
            ref var count = ref counts[next[word] - 1];
            count = Postings.Counts.Add(count, where);
        }
    }
}
