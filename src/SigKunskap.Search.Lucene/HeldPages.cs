using SigKunskap.Search.Index;
using SigKunskap.Search.Postings;
using SigKunskap.Search.Words;

namespace SigKunskap.Search.Lucene;

/// <summary>
/// The words of the index's pages as numbers, held in memory by the one who writes: what understanding a query and ranking closely go by.
/// </summary>
internal sealed class HeldPages
{
    /// <summary>The number of the first page of an empty index.</summary>
    public const long First = 1;

    private readonly Dictionary<string, PageProfile> profiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> numbers = new(StringComparer.Ordinal);
    private readonly PageTokenizer tokenizer;

    private TokenizedPage?[] pages = [];
    private int[] passagesWith = [];
    private int passageCount;
    private long wordCount;

    public HeldPages() => tokenizer = new PageTokenizer(Lexicon);

    public Lexicon Lexicon { get; } = new();

    public int PageCount => numbers.Count;

    /// <summary>The number that the next page gets.</summary>
    public long Next { get; private set; } = First;

    /// <summary>The pages by number. Never changes.</summary>
    public IReadOnlyList<TokenizedPage?> Pages => pages;

    public IndexView View() => new(Lexicon, [], [], [.. profiles.Values.OrderBy(profile => profile.Number)], passagesWith, passageCount, wordCount);

    public PageProfile Profile(string packed)
    {
        if (!profiles.TryGetValue(packed, out var profile))
            profiles[packed] = profile = PageProfile.Unpack(profiles.Count, packed);
        return profile;
    }

    /// <summary>Reads a page into numbers of words. It is not held before a change takes it in.</summary>
    public TokenizedPage Read(PageEntry entry, IReadOnlyList<StoredPassage> passages) => tokenizer.Page(entry, passages);

    public void Change(bool clear, IEnumerable<string> removed, IReadOnlyList<TokenizedPage> added)
    {
        if (clear)
        {
            (pages, passagesWith, passageCount, wordCount, Next) = ([], [], 0, 0, First);
            numbers.Clear();
        }
        Next = Math.Max(Next, added.Select(page => page.Entry.Id + 1).DefaultIfEmpty(0).Max());
        var (next, counts) = (new TokenizedPage?[Next], new int[Lexicon.Count]);
        pages.CopyTo(next, 0);
        passagesWith.CopyTo(counts, 0);
        foreach (var address in removed.Concat(added.Select(page => page.Entry.Address)))
        {
            if (!numbers.Remove(address, out var number))
                continue;
            Count(next[number]!, counts, -1);
            next[number] = null;
        }
        foreach (var page in added)
        {
            (next[page.Entry.Id], numbers[page.Entry.Address]) = (page, page.Entry.Id);
            Count(page, counts, 1);
        }
        (pages, passagesWith) = (next, counts);
    }

    private void Count(TokenizedPage page, int[] counts, int sign)
    {
        passageCount += sign * page.Passages.Count;
        wordCount += sign * page.Lengths.Sum(length => (long)length);
        var words = new HashSet<int>();
        foreach (var passage in page.Passages)
        {
            words.Clear();
            foreach (var token in page.Title.Span)
                words.Add(TokenizedPage.WordOf(token));
            foreach (var token in passage.Span)
            {
                if (token != TokenizedPage.Break)
                    words.Add(TokenizedPage.WordOf(token));
            }
            foreach (var word in words)
                counts[word] += sign;
        }
    }
}
