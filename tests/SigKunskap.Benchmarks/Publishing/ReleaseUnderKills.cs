using System.Globalization;
using SigKunskap.Benchmarks.Children;
using SigKunskap.Benchmarks.Tables;
using SigKunskap.Web.Data.Publishing;

namespace SigKunskap.Benchmarks.Publishing;

/// <summary>Two nodes share a database, and one is killed at the moment a release of many pages goes live. Every page must have its edition, once.</summary>
internal static class ReleaseUnderKills
{
    private const int Pages = 20;
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(8);

    /// <summary>A node looks every five seconds.</summary>
    private static readonly TimeSpan Rounds = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<int> Run(string[] arguments)
    {
        var times = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 10;
        var seed = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : Random.Shared.Next(10_000);
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        string[] database = ["--Database:ConnectionString", $"Data Source={folder.At("one.db")}"];
        await using var releases = await JointReleases.Begin(folder.At("editors"), database, Pages);
        await using var staying = PortalProcess.Begin(folder.At("staying"), null, database);
        await PortalProcess.Address(staying);
        Console.WriteLine($"{Repository.BuildNote}; {releases.Pages.Count} pages in each release; seed {seed}");
        var table = new Table("killed after its minute, s", "live then", "live after, s", "editions", "as they should be");
        var wrong = 0;
        for (var round = 1; round <= times; round++)
        {
            await using var killed = PortalProcess.Begin(folder.At($"killed{round}"), null, database);
            await PortalProcess.Address(killed);
            var sentence = $"Runda {round} av {times}.";
            var (release, at) = await releases.Schedule(sentence, Ahead);
            var delay = random.NextDouble() * Rounds;
            await Until(at + delay);
            await killed.Kill();
            var then = (await releases.Look(release, sentence)).State;
            while ((await releases.Look(release, sentence)).State != ReleaseState.Published && DateTime.UtcNow < at + Patience)
                await Task.Delay(50);
            var live = DateTime.UtcNow - at;
            await Task.Delay(Rounds);
            var (state, editions) = await releases.Look(release, sentence);
            var once = state == ReleaseState.Published && editions.All(count => count == 1);
            wrong += once ? 0 : 1;
            table.Add(Seconds(delay), then.ToString(), Seconds(live), editions.Sum().ToString(CultureInfo.InvariantCulture), once ? "yes" : "NO");
        }

        table.Show("A release over two nodes, one of them killed");
        return Goal.Show($"after {times} kills every page has the release's edition, once", wrong == 0) ? 0 : 1;
    }

    private static async Task Until(DateTime moment)
    {
        if (moment - DateTime.UtcNow is { Ticks: > 0 } left)
            await Task.Delay(left);
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
}
