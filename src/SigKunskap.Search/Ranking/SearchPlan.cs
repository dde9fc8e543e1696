using SigKunskap.Search.Query;

namespace SigKunskap.Search.Ranking;

/// <summary>A query as understood against one library's vocabulary: what an engine is to find, and what words mean to it.</summary>
internal sealed class SearchPlan
{
    /// <summary>What pages should hold, all of it if possible.</summary>
    public List<QuerySegment> Segments { get; } = [];

    /// <summary>Stop words, and the words inside phrases and citations: looked for when nothing else is found.</summary>
    public List<QueryUnit> LastResort { get; } = [];

    /// <summary>Citations of which the page must hold one from each list.</summary>
    public List<IReadOnlyList<Alternative>> Restrictions { get; } = [];

    /// <summary>What the page must not hold.</summary>
    public List<Alternative> Excluded { get; } = [];

    /// <summary>All units by number.</summary>
    public List<QueryUnit> Units { get; } = [];

    public WordTable Words { get; } = new();

    public List<IgnoredPart> Ignored { get; } = [];

    /// <summary>The mean number of words of a passage.</summary>
    public double MeanLength { get; set; }

    public QueryUnit NewUnit(string typed)
    {
        var unit = new QueryUnit(Units.Count, typed);
        Units.Add(unit);
        return unit;
    }
}
