using System.Globalization;
using SigKunskap.Benchmarks.Children;
using SigKunskap.Benchmarks.Documents;
using SigKunskap.Benchmarks.Load;
using SigKunskap.Benchmarks.Tables;
using SigKunskap.Benchmarks.Throughput;

namespace SigKunskap.Benchmarks.Posting;

/// <summary>
/// What a member opens, beside a guidance page in the same run. A closed page is made anew for each request, with the person read from the
/// database; so the guidance page is measured both from the cache, as readers meet it, and made anew, which is the same kind of work.
/// </summary>
internal static class ClosedPages
{
    private const int Connections = 4;
    private const int Discussions = 60;
    private const int Posts = 1000;

    public static async Task<int> Run(string[] arguments)
    {
        var rounds = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 5;
        var seconds = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 2;
        using var folder = new TemporaryFolder();
        var (process, portal, gauge) = await MeasuredPortal.Begin(folder.At("data"), "--Limits:SignInsPerMinute", "100000", "--Network:FacilitatorsSecured", "false", "--Network:PostsPerHour", "100000", "--Network:DiscussionsPerDay", "100000");
        await using var _ = process;
        using var network = await MadeUpNetwork.Make(portal, await MeasuredPortal.FirstLink(process), 4);
        var written = await Write(network);
        var document = await SharedPicture.By(network.Members[0], 1);
        (string Name, string Cache, LoadCase Request)[] cases =
        [
            ("guidance page from the cache", "cached", PublicRequests.Plain),
            ("guidance page made anew", "anew", PublicRequests.Plain),
            ("the list of discussions", "cached", Closed(network, "/natverk")),
            ("a discussion with one post", "cached", Closed(network, written.Short)),
            ($"a discussion with {Posts} posts, first page", "cached", Closed(network, written.Long)),
            ("the same, last page", "cached", Closed(network, $"{written.Long}?sida={(Posts + 49) / 50}")),
            ("closed search", "cached", Closed(network, "/natverk/sok?q=samtycke")),
            ("the directory of areas", "cached", Closed(network, "/natverk/verksamheter")),
            ("an area", "cached", Closed(network, "/natverk/verksamheter/exempelby")),
            ("the list of meetings", "cached", Closed(network, "/natverk/traffar")),
            ("a meeting", "cached", Closed(network, await network.CallMeeting())),
            ("the list of documents", "cached", Closed(network, "/natverk/dokument")),
            ("a document", "cached", Closed(network, document[..document.IndexOf("/fil/", StringComparison.Ordinal)])),
        ];
        var measured = cases.Select(_ => new List<double>()).ToList();
        using var switching = new HttpClient();
        var generator = ILoadGenerator.Best(Connections);
        for (var round = -2; round < rounds; round++)
        {
            for (var i = 0; i < cases.Length; i++)
            {
                await switching.GetStringAsync(new Uri(gauge, cases[i].Cache));
                var before = process.ProcessorTime;
                var driven = await generator.Drive(portal, cases[i].Request, seconds);
                if (driven.Failed > 0)
                    throw new InvalidOperationException($"{cases[i].Name}: {driven.Failed} answers failed.");
                if (round >= 0)
                    measured[i].Add((process.ProcessorTime - before).TotalMicroseconds / driven.Requests);
            }
        }

        Console.WriteLine($"{Repository.BuildNote}; {generator.Name}; {rounds} rounds of {seconds} s each, in turn");
        var table = new Table("page", "µs CPU, median (least–most)", "of a guidance page made anew", "of one from the cache");
        for (var i = 0; i < cases.Length; i++)
            table.Add(cases[i].Name, new Sample(measured[i]).Show("0"), Ratio(i, 1), Ratio(i, 0));
        table.Show("What a member opens, processor time for each request");
        return 0;

        string Ratio(int of, int to) => (new Sample(measured[of]).Median / new Sample(measured[to]).Median).ToString("0.00", CultureInfo.InvariantCulture);
    }

    private static LoadCase Closed(MadeUpNetwork network, string address) => LoadCase.Of(address, address, ("Cookie", network.Members[0].Cookies));

    /// <summary>Many discussions, one of them long.</summary>
    private static async Task<(string Short, string Long)> Write(MadeUpNetwork network)
    {
        var addresses = new List<string>();
        for (var number = 1; number <= Discussions; number++)
            addresses.Add(await network.StartDiscussion($"Fråga {number} om samtycke"));
        await Task.WhenAll(network.Members.Select(async (member, index) =>
        {
            await member.Get(addresses[0]);
            for (var number = index + 1; number < Posts; number += network.Members.Count)
                _ = await member.Post(addresses[0], "svara", ("nyckel", $"{Guid.NewGuid()}"), ("text", $"Vi gjorde **så** här med samtycket, nummer {number}:\n\n- först frågade vi\n- sedan väntade vi\n\nSe [vägledningen](/vagledning)."), ("gor", "skicka"))
                    ?? throw new InvalidOperationException("A reply was refused.");
        }));
        return (addresses[1], addresses[0]);
    }
}
