using System.Diagnostics;
using System.Globalization;
using SigKunskap.Benchmarks.Tables;

namespace SigKunskap.Benchmarks.Engines;

/// <summary>The portal's search engine, and plain Lucene.Net beside it where it was built in, on made-up libraries of several sizes.</summary>
internal static class EngineComparison
{
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    public static async Task<int> Run(string[] arguments)
    {
        int[] sizes = arguments.Length > 0 ? [.. arguments.Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : Sizes;
        Console.WriteLine($"{Repository.BuildNote}; .NET {Environment.Version}; {EngineRounds.Queries} queries of each kind, the engines in turn on one thread");
        Console.WriteLine("times in ms: of each query the least of three once it has been asked; \"first\" is the first time it is asked");
        WarmUp();
        foreach (var size in sizes)
            await Compare(MadeUpLibrary.Of(size));
        return 0;
    }

    private static void WarmUp()
    {
        using var folder = new TemporaryFolder();
        var library = MadeUpLibrary.Of(Sizes[0]);
        foreach (var name in MeasuredEngines.Names)
        {
            Directory.CreateDirectory(folder.At(name));
            using var engine = MeasuredEngines.Open(name, folder.At(name));
            for (var times = 0; times < 3; times++)
                engine.Index(library.Pages);
        }
    }

    private static async Task Compare(MadeUpLibrary library)
    {
        using var folder = new TemporaryFolder();
        var engines = new List<IMeasuredEngine>();
        var indexed = new List<(double PerSecond, double PerProcessorSecond)>();
        foreach (var name in MeasuredEngines.Names)
        {
            Directory.CreateDirectory(folder.At(name));
            engines.Add(MeasuredEngines.Open(name, folder.At(name)));
            var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            engines[^1].Index(library.Pages);
            indexed.Add((library.PassageCount / Stopwatch.GetElapsedTime(start).TotalSeconds, library.PassageCount / (Environment.CpuUsage.TotalTime - processor).TotalSeconds));
        }

        var title = string.Create(CultureInfo.InvariantCulture, $"{library.PassageCount:#,0} passages on {library.Pages.Count:#,0} pages");
        EngineTables.Show(title, EngineRounds.Run(engines, library));
        engines.ForEach(engine => engine.Dispose());

        var asked = new MadeUpQueries(library, seed: 3);
        var queries = Enum.GetValues<QueryKind>().SelectMany(kind => asked.Of(kind, 50)).ToList();
        var table = new Table("engine", "passages indexed a second", "a processor second", "on disk, MB", "opened and answered, ms", "processor, ms", "working set, MB", "managed heap, MB");
        foreach (var (at, name) in MeasuredEngines.Names.Index())
        {
            var disk = Directory.EnumerateFiles(folder.At(name)).Sum(file => new FileInfo(file).Length);
            var memory = await OpenedEngine.Measure(name, folder.At(name), queries);
            table.Add(engines[at].Name, Show(indexed[at].PerSecond, "0"), Show(indexed[at].PerProcessorSecond, "0"), Show(disk / 1e6, "0.0"), Show(memory.Milliseconds, "0"), Show(memory.Processor, "0"), Show(memory.WorkingSet / 1e6, "0"), Show(memory.Heap / 1e6, "0.0"));
        }

        table.Show($"{title}: indexing, and each engine alone in a process of its own after {queries.Count} queries");
    }

    private static string Show(double figure, string format) => figure.ToString(format, CultureInfo.InvariantCulture);
}
