namespace SigKunskap.Web.Features.Search.Figures;

/// <summary>
/// What has been searched for in this node, counted in memory: no identity, no address, no time of day. Bounded; when it is full, the
/// questions asked once make room.
/// </summary>
public sealed class SearchTally
{
    private const int MostKept = 20_000;

    private readonly Lock _key = new();
    private readonly Dictionary<(DateOnly Day, string Query), Counts> _counts = [];

    /// <param name="Searches">All searches of the day in this node.</param>
    /// <param name="WithoutHits">Those that found nothing.</param>
    /// <param name="Clicks">Hits opened.</param>
    public readonly record struct Counts(int Searches, int WithoutHits, int Clicks)
    {
        public static Counts operator +(Counts one, Counts other) => new(one.Searches + other.Searches, one.WithoutHits + other.WithoutHits, one.Clicks + other.Clicks);

        public static Counts operator -(Counts one, Counts other) => new(one.Searches - other.Searches, one.WithoutHits - other.WithoutHits, one.Clicks - other.Clicks);
    }

    private readonly Dictionary<(DateOnly Day, string Query), Counts> _stored = [];

    /// <param name="query">As <see cref="CountableQuery"/> gives it.</param>
    public void Searched(DateOnly day, string query, bool found) => Add(day, query, new(1, found ? 0 : 1, 0));

    /// <param name="query">As <see cref="CountableQuery"/> gives it.</param>
    public void Chosen(DateOnly day, string query) => Add(day, query, new(0, 0, 1));

    /// <summary>What has not been stored yet: how often in all, and how much of it is new.</summary>
    internal IReadOnlyList<(DateOnly Day, string Query, Counts All, Counts New)> NotStored()
    {
        lock (_key)
            return [.. _counts.Select(pair => (pair.Key.Day, pair.Key.Query, pair.Value, pair.Value - _stored.GetValueOrDefault(pair.Key))).Where(item => item.Item4 != default)];
    }

    internal void Stored(DateOnly day, string query, Counts stored)
    {
        lock (_key)
            _stored[(day, query)] = _stored.GetValueOrDefault((day, query)) + stored;
    }

    /// <summary>Forgets the days before one.</summary>
    internal void ForgetBefore(DateOnly day)
    {
        lock (_key)
            Forget(key => key.Day < day);
    }

    private void Add(DateOnly day, string query, Counts more)
    {
        lock (_key)
        {
            if (!_counts.ContainsKey((day, query)) && _counts.Count >= MostKept)
                Forget(key => _counts[key].Searches <= 1);
            if (_counts.Count < MostKept || _counts.ContainsKey((day, query)))
                _counts[(day, query)] = _counts.GetValueOrDefault((day, query)) + more;
        }
    }

    private void Forget(Func<(DateOnly Day, string Query), bool> which)
    {
        foreach (var key in _counts.Keys.Where(which).ToList())
        {
            _counts.Remove(key);
            _stored.Remove(key);
        }
    }
}
