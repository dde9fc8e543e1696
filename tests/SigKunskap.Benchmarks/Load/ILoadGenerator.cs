namespace SigKunskap.Benchmarks.Load;

/// <summary>Sends one request as fast as a fixed number of connections can.</summary>
internal interface ILoadGenerator
{
    /// <summary>What it is, for the reader of the figures.</summary>
    string Name { get; }

    /// <summary>Drives an address for some seconds.</summary>
    Task<Driven> Drive(Uri server, LoadCase request, int seconds);

    /// <summary>wrk where it is installed: it leaves the most of two cores to the server.</summary>
    static ILoadGenerator Best(int connections) => Wrk.Installed() ? new Wrk(connections) : new HttpLoop(connections);
}

/// <summary>What a round of load gave.</summary>
/// <param name="Requests">Requests answered.</param>
/// <param name="Seconds">In this time.</param>
/// <param name="Failed">Answers with an error status, or none.</param>
internal sealed record Driven(long Requests, double Seconds, long Failed)
{
    public double PerSecond => Requests / Seconds;
}
