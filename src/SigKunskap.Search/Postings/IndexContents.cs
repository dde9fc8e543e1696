using SigKunskap.Search.Index;
using SigKunskap.Search.Words;

namespace SigKunskap.Search.Postings;

/// <summary>
/// The pages of an index in segments, as the writer keeps them. New pages make a new segment; segments of like size are
/// made into one, so that there are few and each page is moved seldom. For one thread.
/// </summary>
internal sealed class IndexContents
{
    // A segment that is not this many times larger than the next is made one with it.
    private const int Growth = 3;

    private readonly Dictionary<string, (Segment Segment, int Page)> places = new(StringComparer.Ordinal);
    private readonly List<Segment> segments = [];
    private readonly List<bool[]?> gone = [];
    private int[] passagesWith = [];
    private int passageCount;
    private long wordCount;
    private readonly Lexicon lexicon = new();

    public Lexicon Lexicon => lexicon;

    public int PageCount => places.Count;

    public IEnumerable<PageEntry> Pages => places.Values.Select(place => place.Segment.Pages[place.Page]);

    public void Clear()
    {
        places.Clear();
        segments.Clear();
        gone.Clear();
        (passagesWith, passageCount, wordCount) = ([], 0, 0);
    }

    public void Change(IEnumerable<string> removed, IReadOnlyList<TokenizedPage> added)
    {
        var counts = new int[lexicon.Count];
        passagesWith.CopyTo(counts, 0);
        foreach (var address in removed.Concat(added.Select(page => page.Entry.Address)))
            Remove(address, counts);
        if (added.Count > 0)
        {
            var segment = SegmentBuilder.Build(added);
            Add(segment);
            for (var word = 0; word < segment.Words.Length; word++)
                counts[segment.Words[word]] += segment.PostingStart[word + 1] - segment.PostingStart[word];
            passageCount += segment.PassageCount;
            wordCount += segment.Lengths.Sum(length => (long)length);
        }
        passagesWith = counts;
        Merge();
    }

    public IndexView View(PageProfile[] profiles) => new(lexicon, [.. segments], [.. gone], profiles, passagesWith, passageCount, wordCount);

    private void Remove(string address, int[] counts)
    {
        if (!places.Remove(address, out var place))
            return;
        var (segment, page) = place;
        var at = segments.IndexOf(segment);
        // Views hold the old marks.
        gone[at] = gone[at] is { } marks ? [.. marks] : new bool[segment.Pages.Length];
        gone[at]![page] = true;
        for (var passage = segment.FirstPassage[page]; passage < segment.FirstPassage[page + 1]; passage++)
        {
            passageCount--;
            wordCount -= segment.Lengths[passage];
            foreach (var word in WordsOf(segment, page, passage))
                counts[word]--;
        }
    }

    private static HashSet<int> WordsOf(Segment segment, int page, int passage)
    {
        var words = new HashSet<int>();
        foreach (var token in segment.TitleOf(page))
            words.Add(TokenizedPage.WordOf(token));
        foreach (var token in segment.TokensOf(passage))
        {
            if (token != TokenizedPage.Break)
                words.Add(TokenizedPage.WordOf(token));
        }
        return words;
    }

    private void Add(Segment segment)
    {
        segments.Add(segment);
        gone.Add(null);
        for (var page = 0; page < segment.Pages.Length; page++)
            places[segment.Pages[page].Address] = (segment, page);
    }

    private void Merge()
    {
        if (segments.Count == 0)
            return;
        var from = segments.Count - 1;
        for (var size = Left(from); from > 0 && Left(from - 1) < size * Growth; size += Left(from))
            from--;
        var halfGone = Enumerable.Range(0, from + 1).FirstOrDefault(at => Left(at) * 2 < segments[at].PassageCount, -1);
        if (halfGone >= 0)
            from = halfGone;
        else if (from == segments.Count - 1)
            return;
        var pages = new List<TokenizedPage>();
        for (var at = from; at < segments.Count; at++)
            pages.AddRange(Enumerable.Range(0, segments[at].Pages.Length).Where(page => gone[at] is not { } marks || !marks[page]).Select(segments[at].Page));
        segments.RemoveRange(from, segments.Count - from);
        gone.RemoveRange(from, gone.Count - from);
        if (pages.Count > 0)
            Add(SegmentBuilder.Build(pages));
    }

    // Passages of pages that are still there.
    private int Left(int at)
    {
        var segment = segments[at];
        return gone[at] is not { } marks
            ? segment.PassageCount
            : Enumerable.Range(0, marks.Length).Where(page => !marks[page]).Sum(page => segment.FirstPassage[page + 1] - segment.FirstPassage[page]);
    }
}
