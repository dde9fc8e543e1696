using System.Globalization;
using SigKunskap.Benchmarks.Tables;

namespace SigKunskap.Benchmarks.Faults;

/// <summary>
/// Kills the portal at random moments, at its first start and while another process imports, starts it again, and compares: no edition is
/// lost, and the index holds what one built anew from the same database holds.
/// </summary>
internal static class KillAndRestart
{
    public static async Task<int> Run(string[] arguments)
    {
        var times = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 10;
        var seed = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : Random.Shared.Next(10_000);
        Console.WriteLine($"{Repository.BuildNote}; seed {seed}");
        var random = new Random(seed);
        var wrong = await AtFirstStart(times, random) + await WhileImporting(times, random);
        Console.WriteLine();
        return Goal.Show($"after {2 * times} kills no edition is lost and the index equals the database", wrong == 0) ? 0 : 1;
    }

    /// <summary>The portal is killed while it makes the schema, imports and indexes for the first time.</summary>
    private static async Task<int> AtFirstStart(int times, Random random)
    {
        var table = new Table("killed after, s", "editions then", "editions after restart", "index");
        var wrong = 0;
        for (var i = 0; i < times; i++)
        {
            using var folder = new TemporaryFolder();
            var node = new KilledNode(folder, Repository.Content);
            var life = await node.LiveFor(TimeSpan.FromSeconds(0.3 + (random.NextDouble() * 2.2)));
            var then = File.Exists(Path.Combine(node.Data, "sigkunskap.db")) && new FileInfo(Path.Combine(node.Data, "sigkunskap.db")).Length > 0 ? node.EditionsNow() : "none";
            var (equal, said) = await node.RestartAndCompare();
            var complete = StoredEditions.Read(node.Data).Editions.Count == StarterLibrary.Library.Pages.Sum(page => page.Editions.Count);
            wrong += equal && complete ? 0 : 1;
            table.Add(Seconds(life), then, node.EditionsNow() + (complete ? "" : " INCOMPLETE"), said);
        }

        table.Show("Killed during its first start");
        return wrong;
    }

    /// <summary>Another process imports changed pages all the time; some of those imports are killed too.</summary>
    private static async Task<int> WhileImporting(int times, Random random)
    {
        using var folder = new TemporaryFolder();
        var content = new ChangingContent(folder.At("content"), folder.At("data"));
        var node = new KilledNode(folder, content.Folder);
        await node.RestartAndCompare();
        var table = new Table("killed after, s", "imports done", "killed", "complaints", "editions", "lost", "index");
        var (wrong, earlier) = (0, StoredEditions.Read(node.Data));
        for (var i = 0; i < times; i++)
        {
            using var stop = new CancellationTokenSource();
            var importing = content.ImportUntil(() => random.Next(3) == 0 ? TimeSpan.FromSeconds(0.5 + random.NextDouble()) : null, stop.Token);
            var life = await node.LiveFor(TimeSpan.FromSeconds(1 + (random.NextDouble() * 4)));
            await stop.CancelAsync();
            await importing;
            var (equal, said) = await node.RestartAndCompare();
            var now = StoredEditions.Read(node.Data);
            var losses = now.Losses(earlier, content).ToList();
            losses.ForEach(Console.WriteLine);
            wrong += equal && losses.Count == 0 ? 0 : 1;
            table.Add(Seconds(life), Number(content.Done.Count), Number(content.Killed.Count), Number(content.Complaints.Count), Number(now.Editions.Count), Number(losses.Count), said);
            earlier = now;
        }

        table.Show("Killed while another process imports");
        content.Complaints.Distinct().ToList().ForEach(Console.WriteLine);
        return wrong;
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
