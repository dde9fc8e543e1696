namespace SigKunskap.Search.Ranking;

/// <summary>A thing asked for: a word, a phrase, the beginning of a word, or a citation, with every way to find it.</summary>
internal sealed class QueryUnit(int number, string typed)
{
    private const double WellEnough = 0.7;

    private const int Plenty = 1_000;

    /// <summary>Its place among the units of the plan.</summary>
    public int Number => number;

    /// <summary>As typed, for messages.</summary>
    public string Typed => typed;

    /// <summary>The words that answer it, by number, and how well: at most 1.</summary>
    public Dictionary<int, float> Words { get; } = [];

    public List<NearWords> Near { get; } = [];

    /// <summary>True when a page may lack it and still hold all terms: what a question's pattern stands for.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True when it says little by itself.</summary>
    public bool IsWeak { get; init; }

    /// <summary>What it weighs: rare terms more.</summary>
    public double Weight { get; set; }

    public bool IsFound => Words.Count > 0 || Near.Count > 0;

    /// <summary>Leaves out what answers weakly when so many passages are answered well that it can change nothing but the time.</summary>
    /// <param name="holding">How many passages hold a word.</param>
    public void Prune(Func<int, int> holding)
    {
        if (Words.Sum(word => word.Value >= WellEnough ? holding(word.Key) : 0) < Plenty)
            return;
        foreach (var word in Words.Where(word => word.Value < WellEnough && holding(word.Key) > 0).Select(word => word.Key).ToList())
            Words.Remove(word);
        Near.RemoveAll(near => near.Weight < WellEnough);
    }

    public void Add(int word, double weight)
    {
        if (Words.GetValueOrDefault(word) < weight)
            Words[word] = (float)weight;
    }
}
