namespace SigKunskap.Benchmarks.Engines;

/// <summary>
/// Asks the engines the same queries in turn on one thread. Queries drawn in the same way, but others, go first until the compiler has done
/// its work.
/// </summary>
internal static class EngineRounds
{
    public const int Queries = 300;

    /// <summary>One round in which each query is asked for the first time, and those in which it is asked again.</summary>
    private const int Rounds = 4;

    private const int WarmUps = 200;

    private static readonly bool[] RankThenShow = [false, true];

    private static readonly QueryKind[] Kinds = Enum.GetValues<QueryKind>();

    public static IReadOnlyList<Measured> Run(IReadOnlyList<IMeasuredEngine> engines, MadeUpLibrary library)
    {
        WarmUp(engines, new MadeUpQueries(library, seed: 1));
        var drawn = new MadeUpQueries(library, seed: 2);
        var queries = Kinds.ToDictionary(kind => kind, kind => drawn.Of(kind, Queries));
        var clocks = (from kind in Kinds from engine in engines from shows in RankThenShow select new Measured(engine, kind, shows, new Stopclock(Queries))).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            for (var query = 0; query < Queries; query++)
            {
                foreach (var measured in (query + round) % 2 == 0 ? clocks : Enumerable.Reverse(clocks))
                {
                    // A query is asked for the first time only once.
                    if (round == 0 && !measured.Shows)
                        continue;
                    var typed = queries[measured.Kind][query];
                    measured.Clock.Time(query, round, () => measured.Shows ? measured.Engine.Show(typed) : measured.Engine.Rank(typed));
                }
            }
        }

        return clocks;
    }

    private static void WarmUp(IReadOnlyList<IMeasuredEngine> engines, MadeUpQueries drawn)
    {
        foreach (var query in Kinds.SelectMany(kind => drawn.Of(kind, WarmUps)))
        {
            foreach (var engine in engines)
                _ = engine.Rank(query) + engine.Show(query);
        }
    }
}

/// <summary>One engine's times for one kind of query.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Shows">Whether snippets were cut.</param>
/// <param name="Clock">The times.</param>
internal sealed record Measured(IMeasuredEngine Engine, QueryKind Kind, bool Shows, Stopclock Clock);
