using System.Globalization;
using SigKunskap.Benchmarks.Tables;

namespace SigKunskap.Benchmarks.Engines;

/// <summary>Times as tables: each engine's own, then the portal's engine as a share of the other.</summary>
internal static class EngineTables
{
    public static void Show(string title, IReadOnlyList<Measured> measured)
    {
        foreach (var shows in new[] { false, true })
        {
            var what = shows ? "with snippets" : "without snippets";
            var engines = measured.Where(one => one.Shows == shows).GroupBy(one => one.Engine).ToList();
            foreach (var engine in engines)
                Times($"{title}: {engine.Key.Name}, {what}", [.. engine], shows);
            if (engines is [var ours, var other])
                Ratios($"{title}: {ours.Key.Name} / {other.Key.Name}, {what} (below 1: {ours.Key.Name} takes less)", [.. ours], [.. other]);
        }
    }

    private static void Times(string title, List<Measured> measured, bool shows)
    {
        var table = new Table(["query", "median", "p95", "p99", .. shows ? ["first median", "first p99"] : Array.Empty<string>(), "kB allocated", "% without hits"]);
        foreach (var one in measured)
        {
            var (again, first) = (new Sample(one.Clock.Again), new Sample(one.Clock.First));
            string[] firsts = shows ? [Cell(first.Median), Cell(first.Below(0.99))] : [];
            table.Add([Name(one.Kind), Cell(again.Median), Cell(again.Below(0.95)), Cell(again.Below(0.99)), .. firsts, Cell(one.Clock.BytesPerQuery / 1000, "0"), Cell(one.Clock.Unanswered * 100, "0")]);
        }

        var all = new Sample(measured.SelectMany(one => one.Clock.Again));
        var allFirst = new Sample(measured.SelectMany(one => one.Clock.First));
        string[] allFirsts = shows ? [Cell(allFirst.Median), Cell(allFirst.Below(0.99))] : [];
        table.Add(["all", Cell(all.Median), Cell(all.Below(0.95)), Cell(all.Below(0.99)), .. allFirsts, Cell(measured.Average(one => one.Clock.BytesPerQuery) / 1000, "0"), Cell(measured.Average(one => one.Clock.Unanswered) * 100, "0")]);
        table.Show(title);
    }

    private static void Ratios(string title, List<Measured> ours, List<Measured> other)
    {
        var table = new Table("query", "median", "p95", "p99");
        foreach (var (one, beside) in ours.Zip(other))
            Add(Name(one.Kind), one.Clock.Again, beside.Clock.Again);
        Add("all", ours.SelectMany(one => one.Clock.Again), other.SelectMany(one => one.Clock.Again));
        table.Show(title);

        void Add(string name, IEnumerable<double> mine, IEnumerable<double> theirs)
        {
            var (one, beside) = (new Sample(mine), new Sample(theirs));
            table.Add(name, Cell(one.Median / beside.Median, "0.00"), Cell(one.Below(0.95) / beside.Below(0.95), "0.00"), Cell(one.Below(0.99) / beside.Below(0.99), "0.00"));
        }
    }

    private static string Name(QueryKind kind) => kind switch
    {
        QueryKind.OneWord => "one word",
        QueryKind.TwoWords => "two words",
        QueryKind.Phrase => "phrase",
        QueryKind.Prefix => "prefix",
        QueryKind.Compound => "compound",
        _ => "question",
    };

    private static string Cell(double figure, string format = "0.000") => figure.ToString(format, CultureInfo.InvariantCulture);
}
