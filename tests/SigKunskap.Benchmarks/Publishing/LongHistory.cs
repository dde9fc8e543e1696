using System.Globalization;
using Microsoft.Data.Sqlite;
using SigKunskap.Benchmarks.Children;
using SigKunskap.Benchmarks.Load;
using SigKunskap.Benchmarks.Tables;
using SigKunskap.Benchmarks.Throughput;

namespace SigKunskap.Benchmarks.Publishing;

/// <summary>
/// A page with many editions beside the same page with one, in the same run: two portals whose only difference is the page's history. Each answer is made anew.
/// </summary>
internal static class LongHistory
{
    private const int Editions = 200;
    private const int Connections = 4;
    private const double Allowed = 1.25;

    public static async Task<int> Run(string[] arguments)
    {
        var rounds = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 7;
        var seconds = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 2;
        using var folder = new TemporaryFolder();
        var page = PublicRequests.LongestPage.Address;
        foreach (var name in new[] { "one", "many" })
        {
            await using var prepared = PortalProcess.Begin(folder.At(name));
            await PortalProcess.Address(prepared);
        }

        Lengthen(folder.At("many"), page.Topic, page.Slug);
        var (first, one, oneGauge) = await MeasuredPortal.Begin(folder.At("one"));
        var (second, many, manyGauge) = await MeasuredPortal.Begin(folder.At("many"));
        await using var _ = first;
        await using var __ = second;
        using var switching = new HttpClient();
        await switching.GetStringAsync(new Uri(oneGauge, "anew"));
        await switching.GetStringAsync(new Uri(manyGauge, "anew"));
        (string Name, ChildProcess Process, Uri Portal, string Path)[] cases =
        [
            ("the page, one edition", first, one, page.Path),
            ($"the page, {Editions} editions", second, many, page.Path),
            ("its history, one edition", first, one, $"{page.Path}/utgavor"),
            ($"its history, {Editions} editions", second, many, $"{page.Path}/utgavor"),
            ("an edition by its number, of one", first, one, $"{page.Path}?utgava=1"),
            ($"an edition by its number, of {Editions}", second, many, $"{page.Path}?utgava={Editions / 2}"),
        ];
        var measured = cases.Select(_ => new List<double>()).ToList();
        var generator = ILoadGenerator.Best(Connections);
        for (var round = -2; round < rounds; round++)
        {
            for (var i = 0; i < cases.Length; i++)
            {
                var before = cases[i].Process.ProcessorTime;
                var driven = await generator.Drive(cases[i].Portal, LoadCase.Of(cases[i].Name, cases[i].Path), seconds);
                if (driven.Failed > 0)
                    throw new InvalidOperationException($"{cases[i].Name}: {driven.Failed} answers failed.");
                if (round >= 0)
                    measured[i].Add((cases[i].Process.ProcessorTime - before).TotalMicroseconds / driven.Requests);
            }
        }

        Console.WriteLine($"{Repository.BuildNote}; {generator.Name}; {rounds} rounds of {seconds} s each, in turn");
        var table = new Table("page", "µs CPU, median (least–most)", "of the page with one edition");
        for (var i = 0; i < cases.Length; i++)
            table.Add(cases[i].Name, new Sample(measured[i]).Show("0"), i % 2 == 0 ? "1.00" : Ratio(i).ToString("0.00", CultureInfo.InvariantCulture));
        table.Show("A long history, processor time for each request");
        return Goal.Show(string.Create(CultureInfo.InvariantCulture, $"a page with {Editions} editions costs at most {Allowed} of one with a single edition"), Ratio(1) <= Allowed) ? 0 : 1;

        double Ratio(int of) => new Sample(measured[of]).Median / new Sample(measured[of - 1]).Median;
    }

    /// <summary>Gives a page more editions, each a copy of its first with another number and moment, as if editors had published them a day apart.</summary>
    private static void Lengthen(string data, string topic, string slug)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "sigkunskap.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            WITH RECURSIVE Numbers(N) AS (SELECT 1 UNION ALL SELECT N + 1 FROM Numbers WHERE N < {Editions})
            INSERT INTO Editions (PageId, Number, Source, Blocks, ParagraphIds, ValidFrom, ValidTo, PublishedAt, Origin)
            SELECT e.PageId, n.N, replace(e.Source, 'sammanfattning: "', 'sammanfattning: "' || n.N || '. '), e.Blocks, e.ParagraphIds, e.ValidFrom, e.ValidTo, datetime('2026-01-01', '+' || n.N || ' days'), e.Origin
            FROM Numbers n JOIN GuidancePages p ON p.Topic = $topic AND p.Slug = $slug
            JOIN Editions e ON e.PageId = p.Id AND e.Number = (SELECT max(Number) FROM Editions WHERE PageId = p.Id)
            WHERE n.N > e.Number
            """;
        command.Parameters.AddWithValue("$topic", topic);
        command.Parameters.AddWithValue("$slug", slug);
        if (command.ExecuteNonQuery() < Editions - 5)
            throw new InvalidOperationException("The history was not made.");
    }
}
