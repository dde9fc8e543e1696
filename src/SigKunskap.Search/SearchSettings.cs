using SigKunskap.Search.Text;

namespace SigKunskap.Search;

/// <summary>What an engine needs to know of the library it serves.</summary>
public sealed record SearchSettings
{
    /// <summary>Finds statute citations; null when there are none to find.</summary>
    public CitationReader? Citations { get; init; }

    /// <summary>The version of the citation grammar. Part of the fingerprint: change it and the index is built anew.</summary>
    public string CitationVersion { get; init; } = "0";

    /// <summary>Names the library that is indexed. Part of the fingerprint: an index made of another library is built anew.</summary>
    public string Library { get; init; } = "";

    /// <summary>The synonyms in force, asked for at each search so that they can be edited without a restart.</summary>
    public Func<SynonymTable> Synonyms { get; init; } = () => SynonymTable.Empty;

    /// <summary>The longest time one search may take; what was found by then is answered.</summary>
    public TimeSpan QueryTimeout { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>What matches count for.</summary>
    internal Ranking.RankingWeights Weights { get; init; } = Ranking.RankingWeights.Default;

    /// <summary>How long to wait for an index file that another program holds.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
