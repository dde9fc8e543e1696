using System.Globalization;
using SigKunskap.Benchmarks.Children;
using SigKunskap.Benchmarks.Tables;
using SigKunskap.Search;
using SigKunskap.Search.Index;
using SigKunskap.Search.Query;

namespace SigKunskap.Benchmarks.Faults;

/// <summary>
/// A process that does nothing but write batches to an index is killed at random moments, over and over on one file. After each
/// kill the index must open without being replaced, stand at a batch, and hold exactly the pages that all batches up to it left.
/// </summary>
internal static class KilledIndex
{
    public const string WriterCommand = "write-index";

    private const int Addresses = 40;

    /// <summary>The writer: batches without end, each of which replaces some pages, adds some and takes some away.</summary>
    public static int Write(string file)
    {
        using var engine = SqliteSearchEngine.Open(file, new SearchSettings());
        Console.WriteLine("skriver");
        for (var batch = (engine.Cursor ?? 0) + 1; ; batch++)
            engine.Apply(Batch(batch));
    }

    public static async Task<int> Run(string[] arguments)
    {
        var times = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 200;
        var seed = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : Random.Shared.Next(10_000);
        Console.WriteLine($"{Repository.BuildNote}; seed {seed}");
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        var file = folder.At("sok.db");
        var (wrong, stuck, last) = (0, 0, 0L);
        for (var time = 0; time < times; time++)
        {
            await using (var writer = ChildProcess.Start(typeof(KilledIndex).Assembly.Location, WriterCommand, file))
            {
                if (time % 4 != 0)
                    await writer.After("skriver");
                await Task.Delay(random.Next(150));
                await writer.Kill();
            }
            using var engine = SqliteSearchEngine.Open(file, new SearchSettings());
            var cursor = engine.Cursor ?? 0;
            wrong += engine.Notice is null && cursor >= last && Equals(engine, cursor) ? 0 : 1;
            stuck += cursor == last ? 1 : 0;
            last = cursor;
        }
        Console.WriteLine($"{times} kills, {last} batches written, {stuck} kills before any");
        return Goal.Show($"after {times} kills the index is at a batch and holds what the batches left", wrong == 0 && last > times) ? 0 : 1;
    }

    private static bool Equals(SqliteSearchEngine engine, long cursor)
    {
        var expected = new Dictionary<string, long>();
        for (var batch = Math.Max(1, cursor - (3 * Addresses)); batch <= cursor; batch++)
        {
            foreach (var address in Removed(batch))
                expected.Remove(address);
            foreach (var address in Added(batch))
                expected[address] = batch;
        }
        return engine.PageCount == expected.Count && expected.All(page =>
            Found(engine, $"omgång{page.Value}").Contains(page.Key)) && Found(engine, "gemensamt").Count == expected.Count;
    }

    private static List<string> Found(SqliteSearchEngine engine, string word) =>
        [.. engine.Search(new SearchRequest(SearchQuery.Parse($"\"{word}\"")) { PageSize = SearchRequest.LargestPageSize }).Hits.Select(hit => hit.Address)];

    private static IndexBatch Batch(long batch) => new([.. Added(batch).Select(address => Page(address, batch))], [.. Removed(batch)], batch);

    private static IEnumerable<string> Added(long batch) => Enumerable.Range(0, 3).Select(number => $"/sida/{(batch + (number * 7)) % Addresses}");

    private static IEnumerable<string> Removed(long batch) => [$"/sida/{(batch + 20) % Addresses}"];

    private static SearchPage Page(string address, long batch) => new(
        address, "vagledning", "Gemensamt", "", "", "", [], [], null,
        [new Passage("", "", [new PassageParagraph("p1", $"Detta är omgång{batch} av sidan. {string.Join(' ', Enumerable.Range(0, 200).Select(word => $"ord{(batch * word) % 977}"))}")])], []);
}
