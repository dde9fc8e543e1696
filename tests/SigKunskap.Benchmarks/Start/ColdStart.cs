using System.Diagnostics;
using System.Globalization;
using SigKunskap.Benchmarks.Children;
using SigKunskap.Benchmarks.Load;
using SigKunskap.Benchmarks.Tables;
using SigKunskap.Benchmarks.Throughput;

namespace SigKunskap.Benchmarks.Start;

/// <summary>From the start of the process to the first answered search: with nothing but the content folder, and with the data there already.</summary>
internal static class ColdStart
{
    private const double LongestStart = 3;

    public static async Task<int> Run(string[] arguments)
    {
        var times = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 5;
        using var folder = new TemporaryFolder();
        RecordedAnswer.WriteAll(folder.At("answers.json"), [new(200, new Dictionary<string, string>(), [1])]);
        List<Started> first = [], again = [], bare = [];
        for (var i = 0; i < times; i++)
        {
            var data = folder.At($"data{i}");
            first.Add(await Portal(data));
            again.Add(await Portal(data));
            bare.Add(await Bare(folder.At("answers.json")));
        }

        var table = new Table("start", "listening, s", "first search, s: median (least–most)", "processor, s", "of bare Kestrel");
        Show("empty data folder: schema, import, index", first);
        Show("data folder of the last start", again);
        Show("bare Kestrel, first answer", bare);
        table.Show($"Cold start, {times} times in turn, {Repository.BuildNote}");
        Console.WriteLine();
        var median = Total(first).Median;
        return Goal.Show(string.Create(CultureInfo.InvariantCulture, $"cold start to first answered search: at most {LongestStart} s (median {median:0.00} s)"), median <= LongestStart) ? 0 : 1;

        void Show(string name, List<Started> starts) => table.Add(
            name,
            new Sample(starts.Select(start => start.Listening)).Median.ToString("0.00", CultureInfo.InvariantCulture),
            Total(starts).Show("0.00"),
            new Sample(starts.Select(start => start.Processor)).Show("0.00"),
            (Total(starts).Median / Total(bare).Median).ToString("0.0", CultureInfo.InvariantCulture));
    }

    private static async Task<Started> Portal(string data)
    {
        var clock = Stopwatch.StartNew();
        await using var portal = PortalProcess.Begin(data);
        var address = await PortalProcess.Address(portal);
        var listening = clock.Elapsed.TotalSeconds;
        using var client = new HttpClient { BaseAddress = address };
        var answer = await client.GetStringAsync(PublicRequests.Search.Path);
        var total = clock.Elapsed.TotalSeconds;
        return answer.Contains("href=\"/vagledning/samtycke/", StringComparison.Ordinal) ? new(listening, total, portal.ProcessorTime.TotalSeconds) : throw new InvalidOperationException("The first search found nothing.");
    }

    private static async Task<Started> Bare(string answers)
    {
        var clock = Stopwatch.StartNew();
        await using var bare = BareServer.Begin(answers);
        var address = await BareServer.Address(bare);
        var listening = clock.Elapsed.TotalSeconds;
        using var client = new HttpClient { BaseAddress = address };
        await client.GetByteArrayAsync("/0");
        return new(listening, clock.Elapsed.TotalSeconds, bare.ProcessorTime.TotalSeconds);
    }

    private static Sample Total(List<Started> starts) => new(starts.Select(start => start.Total));

    /// <param name="Listening">Seconds from the start of the process until it listens.</param>
    /// <param name="Total">Seconds until the first answer is read.</param>
    /// <param name="Processor">Processor time until then, in seconds: the same whoever else is at work on the machine.</param>
    private sealed record Started(double Listening, double Total, double Processor);
}
