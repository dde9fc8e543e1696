using System.Diagnostics;

namespace SigKunskap.Benchmarks.Engines;

/// <summary>How long one engine takes for each query of a kind, in milliseconds, and what it allocates.</summary>
internal sealed class Stopclock(int queries)
{
    private readonly double[] _least = [.. Enumerable.Repeat(double.MaxValue, queries)];

    private long _bytes, _runs;
    private int _answered;

    /// <summary>The first time each query is asked.</summary>
    public double[] First { get; } = new double[queries];

    /// <summary>The least time of each query when it is asked again: what it costs without the machine's other work.</summary>
    public IReadOnlyList<double> Again => _least;

    public double BytesPerQuery => (double)_bytes / _runs;

    /// <summary>The share of the queries that nothing was found for.</summary>
    public double Unanswered => 1 - ((double)_answered / queries);

    public void Time(int query, int round, Func<int> ask)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var found = ask();
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (round == 0)
            First[query] = time;
        else
            _least[query] = Math.Min(_least[query], time);
        if (round == 1 && found > 0)
            _answered++;
        if (round > 0)
            (_bytes, _runs) = (_bytes + GC.GetAllocatedBytesForCurrentThread() - bytes, _runs + 1);
    }
}
