namespace SigKunskap.Search.Ranking;

/// <summary>A thing asked for: a word, a phrase, the beginning of a word, or a citation, with every way to find it.</summary>
internal sealed class QueryUnit(int number, string typed)
{
    /// <summary>Its place among all units of the plan.</summary>
    public int Number => number;

    /// <summary>As typed, for messages.</summary>
    public string Typed => typed;

    public List<Alternative> Alternatives { get; } = [];

    /// <summary>Passages that hold it, as far as the vocabulary tells.</summary>
    public int Passages { get; set; }

    /// <summary>What it weighs: rare terms more.</summary>
    public double Weight { get; set; }

    public void Add(Alternative alternative)
    {
        if (!Alternatives.Contains(alternative))
            Alternatives.Add(alternative);
    }
}
