using System.Globalization;
using SigKunskap.Benchmarks.Children;
using SigKunskap.Benchmarks.Posting;
using SigKunskap.Benchmarks.Tables;

namespace SigKunskap.Benchmarks.Documents;

/// <summary>
/// Members send a document each at the same time through the portal's own forms, and fetch them at the same time; a bare server that writes
/// to files does the same in turn. First with a fourth of the people: what a portal holds in memory must not grow with how many they are.
/// </summary>
internal static class DocumentsAtOnce
{
    private const long Megabyte = 1024 * 1024;
    private const int MostAboveRest = 300;

    /// <param name="Rest">The working set before.</param>
    /// <param name="Up">Sending.</param>
    /// <param name="Down">Fetching.</param>
    private sealed record Round(int People, long Rest, Watched Up, Watched Down)
    {
        public long AboveRest => (Math.Max(Up.Peak, Down.Peak) - Rest) / Megabyte;
    }

    public static async Task<int> Run(string[] arguments)
    {
        var (people, megabytes) = (Argument(arguments, 0, 20), Argument(arguments, 1, 50));
        Console.WriteLine(Repository.BuildNote);
        using var folder = new TemporaryFolder();
        await using var portal = ChildProcess.Start(Repository.Portal, [.. PortalProcess.Settings(folder.At("data"), null), "--Network:FacilitatorsSecured", "false", "--Limits:SignInsPerMinute", "100000",
            "--Documents:PerDay", "100000", "--Documents:MegabytesAtMost", (megabytes + 1).ToString(CultureInfo.InvariantCulture)]);
        using var network = await MadeUpNetwork.Make(await PortalProcess.Address(portal), "/konto/inbjudan/" + await portal.After("/konto/inbjudan/"), people);
        Directory.CreateDirectory(folder.At("bare"));
        await using var bare = BareFiles.Begin(folder.At("bare"));
        using var client = new HttpClient { BaseAddress = await BareFiles.Address(bare), Timeout = Timeout.InfiniteTimeSpan };
        // Once each before anything is measured.
        await Portal(portal, [network.Members[0]], 1);
        await Bare(bare, client, 1, 1);
        var table = new Table("server", "people", "MB in flight", "MB at rest", "most while sent", "most while fetched", "sent MB/s", "fetched MB/s", "of bare, sent", "of bare, fetched");
        var rounds = new List<Round>();
        foreach (var count in new[] { Math.Max(1, people / 4), people })
        {
            var (own, plain) = (await Portal(portal, [.. network.Members.Take(count)], megabytes), await Bare(bare, client, count, megabytes));
            rounds.Add(own);
            Add(table, "portal", own, megabytes, plain);
            Add(table, "bare, files", plain, megabytes, plain);
        }

        table.Show("Documents sent and fetched at once");
        Console.WriteLine();
        return Goal.Show($"the portal holds at most {MostAboveRest} MB more than at rest", rounds[^1].AboveRest <= MostAboveRest)
            & Goal.Show("four times the people need less than twice the memory above rest", rounds[^1].AboveRest < Math.Max(2 * rounds[0].AboveRest, MostAboveRest / 3)) ? 0 : 1;
    }

    private static async Task<Round> Portal(ChildProcess portal, IReadOnlyList<FormClient> people, int megabytes)
    {
        var uploads = await Task.WhenAll(people.Select(SharedPicture.Describe));
        var rest = portal.WorkingSet;
        var sending = Task.WhenAll(people.Zip(uploads, (member, upload) => SharedPicture.Send(member, upload, megabytes)));
        var up = await Watched.Of(portal, sending);
        var files = await Task.WhenAll(people.Zip(uploads, SharedPicture.Share));
        var down = await Watched.Of(portal, Task.WhenAll(people.Zip(files, async (member, file) => Check(await member.Fetch(file), megabytes))));
        return new(people.Count, rest, up, down);
    }

    private static async Task<Round> Bare(ChildProcess bare, HttpClient client, int people, int megabytes)
    {
        var rest = bare.WorkingSet;
        var numbers = Enumerable.Range(1, people).ToList();
        var up = await Watched.Of(bare, Task.WhenAll(numbers.Select(async number =>
        {
            using var content = new MadeUpPicture(megabytes);
            using var answer = await client.PostAsync($"/{number}", content);
            answer.EnsureSuccessStatusCode();
        })));
        return new(people, rest, up, await Watched.Of(bare, Task.WhenAll(numbers.Select(async number => Check(await FormClient.Count(client, $"/{number}"), megabytes)))));
    }

    private static void Check(long length, int megabytes)
    {
        if (length != new MadeUpPicture(megabytes).Size)
            throw new InvalidOperationException($"{length} bytes came back.");
    }

    private static void Add(Table table, string name, Round round, int megabytes, Round bare)
    {
        var size = (double)round.People * megabytes;
        table.Add(name, $"{round.People}", $"{size:0}", Mega(round.Rest), Mega(round.Up.Peak), Mega(round.Down.Peak), Number(size / round.Up.Seconds, "0"), Number(size / round.Down.Seconds, "0"), Number(bare.Up.Seconds / round.Up.Seconds, "0.00"), Number(bare.Down.Seconds / round.Down.Seconds, "0.00"));
    }

    private static string Mega(long bytes) => Number(bytes / Megabyte, "0");

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    private static int Argument(string[] arguments, int at, int otherwise) => arguments.Length > at ? int.Parse(arguments[at], CultureInfo.InvariantCulture) : otherwise;
}
