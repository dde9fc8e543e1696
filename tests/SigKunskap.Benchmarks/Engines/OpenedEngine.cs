using System.Diagnostics;
using System.Globalization;
using SigKunskap.Benchmarks.Children;

namespace SigKunskap.Benchmarks.Engines;

/// <summary>An engine alone in a process of its own, with an index that is there already: how long it takes to open, and what it keeps in memory.</summary>
internal static class OpenedEngine
{
    public const string Command = "opened-engine";

    private const string Figures = "figures ";

    /// <param name="Milliseconds">From nothing to the first query's answer.</param>
    /// <param name="Processor">Milliseconds of processor time for it: the same whoever else is at work on the machine.</param>
    /// <param name="WorkingSet">Bytes of the process after the queries and a full collection.</param>
    /// <param name="Heap">Bytes of the managed heap after it, beyond what was there before the engine was opened.</param>
    public sealed record Memory(double Milliseconds, double Processor, double WorkingSet, double Heap);

    public static async Task<Memory> Measure(string name, string folder, IEnumerable<TypedQuery> queries)
    {
        await File.WriteAllLinesAsync(Path.Combine(folder, "queries.txt"), queries.Select(query => $"{query.Kind}\t{query.Text}"));
        await using var child = ChildProcess.Start(typeof(OpenedEngine).Assembly.Location, Command, name, folder);
        var figures = (await child.After(Figures)).Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
        return new(figures[0], figures[1], figures[2], figures[3]);
    }

    public static int Run(string name, string folder)
    {
        var queries = File.ReadLines(Path.Combine(folder, "queries.txt")).Select(line => line.Split('\t')).Select(line => new TypedQuery(Enum.Parse<QueryKind>(line[0]), line[1])).ToList();
        _ = StarterLibrary.Library;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (start, processorAtStart) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        using var engine = MeasuredEngines.Open(name, folder);
        engine.Show(queries[0]);
        var (opened, processor) = (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - processorAtStart).TotalMilliseconds);
        foreach (var query in queries)
            engine.Show(query);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Figures}{opened:0} {processor:0} {process.WorkingSet64} {GC.GetTotalMemory(forceFullCollection: true) - before}"));
        return 0;
    }
}
