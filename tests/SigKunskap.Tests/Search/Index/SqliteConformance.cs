using SigKunskap.Search;

namespace SigKunskap.Tests.Search.Index;

// The conformance tests, put to the engine on SQLite.
public sealed class SqliteFinding : FindingConformance
{
    protected override ISearchEngine Make(SearchSettings settings) => IndexFolder.Open(settings);
}

public sealed class SqliteShowing : ShowingConformance
{
    protected override ISearchEngine Make(SearchSettings settings) => IndexFolder.Open(settings);
}

public sealed class SqliteNarrowing : NarrowingConformance
{
    protected override ISearchEngine Make(SearchSettings settings) => IndexFolder.Open(settings);
}

public sealed class SqliteReaders : ReadersConformance
{
    protected override ISearchEngine Make(SearchSettings settings) => IndexFolder.Open(settings);
}

public sealed class SqliteBatches : BatchConformance
{
    protected override ISearchEngine Make(SearchSettings settings) => IndexFolder.Open(settings);
}

public sealed class SqliteHostile : HostileConformance
{
    protected override ISearchEngine Make(SearchSettings settings) => IndexFolder.Open(settings);
}

public sealed class SqliteRanking : RankingConformance
{
    protected override ISearchEngine Make(SearchSettings settings) => IndexFolder.Open(settings);
}
