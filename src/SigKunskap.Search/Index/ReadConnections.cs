using System.Collections.Concurrent;

namespace SigKunskap.Search.Index;

/// <summary>Reading connections, opened as needed and kept for the next search. A search never waits for another.</summary>
internal sealed class ReadConnections(IndexFile file) : IDisposable
{
    private static readonly int MostKept = Math.Max(4, Environment.ProcessorCount * 2);

    private readonly ConcurrentBag<ReadConnection> kept = [];

    public T Use<T>(Func<ReadConnection, T> search)
    {
        if (!kept.TryTake(out var connection))
            connection = new ReadConnection(file.Connect());
        var isSound = false;
        try
        {
            var answer = search(connection);
            isSound = true;
            return answer;
        }
        finally
        {
            if (isSound && kept.Count < MostKept)
                kept.Add(connection);
            else
                connection.Dispose();
        }
    }

    public void Dispose()
    {
        while (kept.TryTake(out var connection))
            connection.Dispose();
    }
}
