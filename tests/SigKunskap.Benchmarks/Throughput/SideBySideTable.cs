using System.Globalization;
using SigKunskap.Benchmarks.Load;
using SigKunskap.Benchmarks.Tables;

namespace SigKunskap.Benchmarks.Throughput;

/// <summary>The pairs of rounds as a table.</summary>
internal static class SideBySideTable
{
    /// <summary>Shows the table.</summary>
    /// <returns>The lowest median ratio of the two guidance pages.</returns>
    public static double Show(List<LoadCase> cases, List<RecordedAnswer> answers, List<List<Pair>> measured)
    {
        var table = new Table("request", "status", "bytes", "portal req/s", "bare req/s", "ratio median (least–most)", "µs CPU portal", "bare", "CPU ratio", "failed");
        for (var i = 0; i < cases.Count; i++)
        {
            var pairs = measured[i];
            table.Add(
                cases[i].Name,
                answers[i].Status.ToString(CultureInfo.InvariantCulture),
                answers[i].Body.Length.ToString(CultureInfo.InvariantCulture),
                Median(pairs.Select(pair => pair.Portal.Driven.PerSecond), "0"),
                Median(pairs.Select(pair => pair.Bare.Driven.PerSecond), "0"),
                new Sample(pairs.Select(pair => pair.Ratio)).Show("0.00"),
                Median(pairs.Select(pair => pair.Portal.Microseconds), "0.0"),
                Median(pairs.Select(pair => pair.Bare.Microseconds), "0.0"),
                Median(pairs.Select(pair => pair.ProcessorRatio), "0.00"),
                pairs.Sum(pair => pair.Portal.Driven.Failed + pair.Bare.Driven.Failed).ToString(CultureInfo.InvariantCulture));
        }

        table.Show("Portal and bare Kestrel sending the same bytes (a ratio of 1 is as fast as bare)");
        return measured.Take(2).Min(pairs => new Sample(pairs.Select(pair => pair.Ratio)).Median);
    }

    private static string Median(IEnumerable<double> values, string format) => new Sample(values).Median.ToString(format, CultureInfo.InvariantCulture);
}
