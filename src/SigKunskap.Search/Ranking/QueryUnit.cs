namespace SigKunskap.Search.Ranking;

/// <summary>A thing asked for: a word, a phrase, the beginning of a word, or a citation, with every way to find it.</summary>
internal sealed class QueryUnit(int number, string typed)
{
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

    public void Add(int word, double weight)
    {
        if (Words.GetValueOrDefault(word) < weight)
            Words[word] = (float)weight;
    }
}
