using System.Diagnostics;
using System.Globalization;
using SigKunskap.Benchmarks.Children;
using SigKunskap.Benchmarks.Posting;
using SigKunskap.Benchmarks.Tables;

namespace SigKunskap.Benchmarks.Mail;

/// <summary>
/// Fifty members follow a room and are mailed each new discussion in it, through a real mail server that refuses one attempt in five, while
/// the portal is killed and started again. In the end each of them must have each mail. A mail that the server had taken when the portal was
/// killed comes once more with the same Message-ID: those are counted.
/// </summary>
internal static class MailUnderKills
{
    private const int Members = 50, FailsEvery = 5, LeaseSeconds = 5, Connections = 16;
    private static readonly int[] Percents = [50, 90, 100];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public static async Task<int> Run(string[] arguments)
    {
        var (notifications, kills) = (Argument(arguments, 0, 10_000), Argument(arguments, 1, 10));
        var discussions = Math.Max(1, notifications / Members);
        Console.WriteLine(Repository.BuildNote);
        using var folder = new TemporaryFolder();
        using var sink = await MailSink.Start(folder.At("taken.jsonl"), FailsEvery);
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var portal = await Begin(folder, address, sink.Port);
        using var network = await MadeUpNetwork.Make(address, "/konto/inbjudan/" + await portal.After("/konto/inbjudan/"), Members);
        foreach (var member in network.Members)
        {
            await member.Get("/natverk/folja?rum=alla");
            await member.Post("/natverk/folja?rum=alla", "folj", ("takt", "AtOnce"));
        }

        var clock = Stopwatch.StartNew();
        var starting = Task.Run(() => StartDiscussions(network, discussions));
        var (total, ids, killed, read) = (discussions * Members, new HashSet<string>(), 0, 0);
        var reached = new Dictionary<int, TimeSpan>();
        while (ids.Count < total && clock.Elapsed < Patience)
        {
            var taken = sink.Read();
            for (; read < taken.Count; read++)
                ids.Add(taken[read].Id);
            foreach (var percent in Percents.Where(percent => ids.Count * 100L >= total * (long)percent))
                reached.TryAdd(percent, clock.Elapsed);
            if (killed < kills && taken.Count >= (long)total * (killed + 1) / (kills + 1))
            {
                await portal.DisposeAsync();
                portal = await Begin(folder, address, sink.Port);
                killed++;
            }

            await Task.Delay(20);
        }

        await starting;
        // What another node might still send twice shows within a lease.
        await Task.Delay(TimeSpan.FromSeconds(2 * LeaseSeconds));
        await portal.DisposeAsync();
        return Show(sink.Read(), discussions, killed, reached) ? 0 : 1;
    }

    private static bool Show(IReadOnlyList<MailSink.Taken> taken, int discussions, int kills, Dictionary<int, TimeSpan> reached)
    {
        var total = discussions * Members;
        var ids = taken.Select(mail => mail.Id).Distinct().Count();
        // By the envelope: each member and each discussion, however many times.
        var pairs = taken.Select(mail => (mail.To, mail.Subject)).Distinct().Count();
        var table = new Table(["notifications", "kills", .. Percents.Select(percent => $"{percent} % after s"), "taken", "Message-IDs", "person and discussion", "repetitions"]);
        table.Add([Text(total), Text(kills), .. Percents.Select(percent => reached.TryGetValue(percent, out var time) ? Text((int)time.TotalSeconds) : "never"), Text(taken.Count), Text(ids), Text(pairs), Text(taken.Count - ids)]);
        table.Show("Mails while the portal is killed");
        Console.WriteLine();
        return Goal.Show("each person has each mail, under one Message-ID", ids == total && pairs == total)
            & Goal.Show($"at most one repetition for each connection ({Connections}) and kill, with the same Message-ID", taken.Count - ids <= kills * Connections);
    }

    private static async Task<ChildProcess> Begin(TemporaryFolder folder, Uri address, int smtp)
    {
        var portal = ChildProcess.Start(Repository.Portal, "--urls", address.ToString().TrimEnd('/'), "--Data:Folder", folder.At("data"), "--Content:Folder", Repository.Content, "--Limits:SignInsPerMinute", "100000",
            "--Network:FacilitatorsSecured", "false", "--Network:PostsPerHour", "100000", "--Network:DiscussionsPerDay", "100000", "--Site:Address", address.ToString().TrimEnd('/'), "--Mail:Host", "127.0.0.1", "--Mail:Port", Text(smtp), "--Mail:Tls", "false",
            "--Mail:From", "svara-inte@example.se", "--Mail:Connections", Text(Connections), "--Mail:LeaseSeconds", Text(LeaseSeconds), "--Mail:RetrySeconds", "1");
        await PortalProcess.Address(portal);
        return portal;
    }

    private static async Task StartDiscussions(MadeUpNetwork network, int count)
    {
        for (var number = 1; number <= count; number++)
        {
            var key = $"{Guid.NewGuid()}";
            for (var attempt = 0; ; attempt++)
            {
                try
                {
                    await network.Facilitator.Get("/natverk/ny");
                    if (await network.Facilitator.Post("/natverk/ny", "ny", ("nyckel", key), ("rum", "alla"), ("slag", "samtal"), ("rubrik", $"Samtal {number}"), ("text", "Vi undrar."), ("gor", "skicka")) is null)
                        throw new InvalidOperationException("The discussion was not started.");
                    break;
                }
                catch (Exception away) when (away is HttpRequestException or TaskCanceledException && attempt < 600)
                {
                    await Task.Delay(50);
                }
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static int Argument(string[] arguments, int at, int otherwise) => arguments.Length > at ? int.Parse(arguments[at], CultureInfo.InvariantCulture) : otherwise;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
