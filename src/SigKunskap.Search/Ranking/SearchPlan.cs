using SigKunskap.Search.Query;

namespace SigKunskap.Search.Ranking;

/// <summary>A query as understood against one library's words: what is to be found, and what words mean to it.</summary>
internal sealed class SearchPlan(RankingWeights weights)
{
    /// <summary>A bit of a passage's mask for each unit.</summary>
    public const int MostUnits = 64;

    public RankingWeights Weights => weights;

    /// <summary>What pages should hold.</summary>
    public List<QueryUnit> Units { get; } = [];

    /// <summary>The words inside phrases and citations: looked for when nothing else is found.</summary>
    public List<string> LastResort { get; } = [];

    /// <summary>Words of which the page must hold one from each list.</summary>
    public List<IReadOnlyCollection<int>> Restrictions { get; } = [];

    /// <summary>What the page must not hold.</summary>
    public List<QueryUnit> Excluded { get; } = [];

    public List<IgnoredPart> Ignored { get; } = [];

    /// <summary>Words typed that the library lacks, and what was looked for instead.</summary>
    public Dictionary<string, string> Respelled { get; } = new(StringComparer.Ordinal);

    /// <summary>The stems of the whole query, common words too, to compare with titles.</summary>
    public HashSet<string> Stems { get; } = new(StringComparer.Ordinal);

    /// <summary>The mean number of words of a passage.</summary>
    public double MeanLength { get; set; } = 1;

    public QueryUnit NewUnit(string typed, bool isOptional = false, bool isWeak = false)
    {
        var unit = new QueryUnit(Units.Count, typed) { IsOptional = isOptional, IsWeak = isWeak };
        if (Units.Count < MostUnits)
            Units.Add(unit);
        return unit;
    }
}
