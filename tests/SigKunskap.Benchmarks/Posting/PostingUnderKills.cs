using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SigKunskap.Benchmarks.Children;
using SigKunskap.Benchmarks.Tables;

namespace SigKunskap.Benchmarks.Posting;

/// <summary>
/// Fifty members reply in one discussion, through the real server and as fast as it answers, while the server is killed and started again. Who
/// got no answer sends the same form again. In the end every post that was acknowledged must be there, once.
/// </summary>
internal static class PostingUnderKills
{
    private const int Members = 50;

    public static async Task<int> Run(string[] arguments)
    {
        var (seconds, kills) = (Argument(arguments, 0, 60), Argument(arguments, 1, 10));
        Console.WriteLine(Repository.BuildNote);
        using var folder = new TemporaryFolder();
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var portal = await Begin(folder, address);
        var link = "/konto/inbjudan/" + await portal.After("/konto/inbjudan/");
        using var network = await MadeUpNetwork.Make(address, link, Members);
        var discussion = await network.StartDiscussion();
        var acknowledged = new ConcurrentBag<Guid>();
        var again = 0;
        var end = DateTime.UtcNow.AddSeconds(seconds);
        var writing = network.Members.Select(member => Task.Run(() => Write(member, discussion, end, acknowledged, () => Interlocked.Increment(ref again)))).ToList();
        for (var kill = 1; kill <= kills; kill++)
        {
            await Task.Delay(TimeSpan.FromSeconds((double)seconds / (kills + 1)));
            await portal.DisposeAsync();
            portal = await Begin(folder, address);
        }

        await Task.WhenAll(writing);
        await portal.DisposeAsync();
        var stored = Stored(folder.At("data"));
        var missing = acknowledged.Count(known => !stored.ContainsKey(known));
        var twice = stored.Values.Count(count => count > 1);
        var table = new Table("members", "seconds", "kills", "acknowledged", "a second", "sent again", "stored", "missing", "twice");
        table.Add(Text(Members), Text(seconds), Text(kills), Text(acknowledged.Count), Text(acknowledged.Count / seconds), Text(again), Text(stored.Count), Text(missing), Text(twice));
        table.Show("Replies in one discussion");
        Console.WriteLine();
        return Goal.Show("every acknowledged post is there once", missing == 0 && twice == 0 && !acknowledged.IsEmpty) ? 0 : 1;
    }

    private static async Task<ChildProcess> Begin(TemporaryFolder folder, Uri address)
    {
        var portal = ChildProcess.Start(Repository.Portal, "--urls", address.ToString().TrimEnd('/'), "--Data:Folder", folder.At("data"), "--Content:Folder", Repository.Content, "--Limits:SignInsPerMinute", "100000",
            "--Network:FacilitatorsSecured", "false", "--Network:PostsPerHour", "100000");
        await PortalProcess.Address(portal);
        return portal;
    }

    private static async Task Write(FormClient member, string discussion, DateTime end, ConcurrentBag<Guid> acknowledged, Action sentAgain)
    {
        await Patiently(async () => await member.Get(discussion));
        for (var number = 1; DateTime.UtcNow < end; number++)
        {
            var key = Guid.NewGuid();
            var attempts = 0;
            string? at = null;
            await Patiently(async () =>
            {
                if (attempts++ > 0)
                    sentAgain();
                at = await member.Post(discussion, "svara", ("nyckel", $"{key}"), ("text", $"Inlägg {number}."), ("gor", "skicka"));
            });
            if (at?.Contains("/natverk/inlagg/", StringComparison.Ordinal) == true)
                acknowledged.Add(key);
        }
    }

    /// <summary>While the server is away one tries again.</summary>
    private static async Task Patiently(Func<Task> act)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await act();
                return;
            }
            catch (Exception away) when (away is HttpRequestException or TaskCanceledException && attempt < 600)
            {
                await Task.Delay(50);
            }
        }
    }

    private static Dictionary<Guid, int> Stored(string data)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "sigkunskap.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT FormKey, count(*) FROM Posts GROUP BY FormKey";
        using var rows = command.ExecuteReader();
        var stored = new Dictionary<Guid, int>();
        while (rows.Read())
            stored.Add(Guid.Parse(rows.GetString(0)), rows.GetInt32(1));
        return stored;
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
