using System.Globalization;
using SigKunskap.Benchmarks.Children;
using SigKunskap.Benchmarks.Load;
using SigKunskap.Benchmarks.Tables;

namespace SigKunskap.Benchmarks.Throughput;

/// <summary>Bytes allocated in the portal's process while a known number of requests is answered.</summary>
internal static class MemoryPerRequest
{
    private const int Rounds = 5;

    public static async Task<int> Run()
    {
        using var folder = new TemporaryFolder();
        var (process, portal, gauge) = await MeasuredPortal.Begin(folder.At("data"));
        await using var _ = process;
        using var client = new HttpClient();
        var mark = (await RecordedAnswer.Of(new HttpClient { BaseAddress = portal }, PublicRequests.Plain)).Headers["ETag"];
        Console.WriteLine($"{Repository.BuildNote}; GC.GetTotalAllocatedBytes of the whole process over {Rounds} rounds");
        Console.WriteLine($"at rest the process allocates {await AtRest() / 1000:0} kB a second (polling the change feed); it is part of the figures below");

        var table = new Table("request", "page cache", "requests", "bytes a request, median (least–most)");
        await Measure(PublicRequests.Plain, "cached", 20_000);
        await Measure(PublicRequests.Brotli, "cached", 20_000);
        await Measure(PublicRequests.NotModified(mark), "cached", 20_000);
        await Measure(PublicRequests.Plain, "anew", 500);
        await Measure(PublicRequests.Brotli, "anew", 500);
        await Measure(PublicRequests.Search, "cached", 500);
        await Measure(PublicRequests.SearchApi, "cached", 500);
        table.Show("Memory allocated for each request");
        Console.WriteLine($"working set after it: {process.WorkingSet / 1e6:0} MB");
        return 0;

        async Task Measure(LoadCase request, string cache, int requests)
        {
            await Allocated(cache);
            // One connection: requests for the same page that meet wait for the first one's rendering.
            var loop = new HttpLoop(1);
            await loop.Send(portal, request, requests / 2);
            var rounds = new List<double>();
            for (var i = 0; i < Rounds; i++)
            {
                var before = await Allocated("read");
                await loop.Send(portal, request, requests);
                rounds.Add((await Allocated("read") - before) / requests);
            }

            table.Add(request.Name, cache, requests.ToString(CultureInfo.InvariantCulture), new Sample(rounds).Show("0"));
        }

        async Task<double> AtRest()
        {
            var before = await Allocated("read");
            await Task.Delay(TimeSpan.FromSeconds(5));
            return (await Allocated("read") - before) / 5;
        }

        async Task<double> Allocated(string what) => double.Parse(await client.GetStringAsync(new Uri(gauge, what)), CultureInfo.InvariantCulture);
    }
}
