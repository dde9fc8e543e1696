using System.Diagnostics;

namespace SigKunskap.Benchmarks.Load;

/// <summary>The framework's own client, one request at a time on each connection.</summary>
internal sealed class HttpLoop(int connections) : ILoadGenerator
{
    public string Name => $"HttpClient, {connections} connections";

    public Task<Driven> Drive(Uri server, LoadCase request, int seconds)
    {
        var until = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        return Loop(server, request, _ => Stopwatch.GetTimestamp() < until);
    }

    /// <summary>A known number of requests.</summary>
    public Task<Driven> Send(Uri server, LoadCase request, long requests) => Loop(server, request, begun => begun <= requests);

    private async Task<Driven> Loop(Uri server, LoadCase request, Func<long, bool> goOn)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections }) { BaseAddress = server };
        long begun = 0, answered = 0, failed = 0;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            while (goOn(Interlocked.Increment(ref begun)))
            {
                var answer = await RecordedAnswer.Of(client, request);
                Interlocked.Increment(ref answered);
                if (answer.Status >= 400)
                    Interlocked.Increment(ref failed);
            }
        }));
        return new(answered, clock.Elapsed.TotalSeconds, failed);
    }
}
