namespace SigKunskap.Search.Index;

/// <summary>How well a page's terms are met: by the words themselves, by all terms in some way, or by some of them.</summary>
internal enum Tier
{
    Strict,
    All,
    Any,
}

/// <summary>A page that matches, with its matching passages; when there are many, those that FTS5 ranks highest.</summary>
internal sealed class FoundPage(long id, long profile, Tier tier)
{
    // Of those that FTS5 has ranked; its ranks are below 0.
    private const int MostPassages = 3;

    private readonly List<(long Id, double Rank)> passages = new(MostPassages);

    public long Id => id;

    public long Profile => profile;

    public Tier Tier { get; set; } = tier;

    /// <summary>FTS5's rank of the best passage: lower is better.</summary>
    public double Rank { get; private set; } = double.MaxValue;

    public IEnumerable<long> Passages => passages.Select(passage => passage.Id);

    public void Add(long passage, double rank)
    {
        Rank = Math.Min(Rank, rank);
        passages.Add((passage, rank));
        if (rank < 0 && passages.Count > MostPassages)
            passages.Remove(passages.MaxBy(kept => kept.Rank));
    }
}

/// <summary>The pages that match, gathered from the most to the least strict way to match.</summary>
internal sealed class FoundPages
{
    private readonly Dictionary<long, FoundPage> pages = [];

    public int Count => pages.Count;

    public IEnumerable<FoundPage> All => pages.Values;

    /// <summary>Passages taken in.</summary>
    public int Passages { get; private set; }

    public void Clear()
    {
        pages.Clear();
        Passages = 0;
    }

    /// <summary>Takes in a passage. A page already found in a stricter way keeps its tier and its passages.</summary>
    public void Add(long passage, double rank, long profile, Tier tier)
    {
        Passages++;
        var id = passage >> IndexSchema.PassageBits;
        if (!pages.TryGetValue(id, out var page))
            pages[id] = page = new FoundPage(id, profile, tier);
        if (page.Tier == tier)
            page.Add(passage, rank);
    }

    public void Mark(long passage, Tier tier)
    {
        if (pages.TryGetValue(passage >> IndexSchema.PassageBits, out var page))
            page.Tier = tier;
    }
}
