using System.Globalization;
using SigKunskap.Benchmarks.Children;
using SigKunskap.Benchmarks.Load;
using SigKunskap.Benchmarks.Tables;

namespace SigKunskap.Benchmarks.Throughput;

/// <summary>
/// The portal and a bare Kestrel that sends the same bytes, driven in turn on the same machine. The ratio of each pair of rounds is what
/// counts, since both met the same neighbours; processor time for each request is the same question without the neighbours.
/// </summary>
internal static class SideBySide
{
    private const int Connections = 16;

    /// <summary>Rounds that do not count. The compiler goes on optimising for tens of seconds after the first request when the machine is busy.</summary>
    private const int WarmUps = 3;

    private const double LeastRatio = 0.7;

    /// <summary>What the answer of a tool may cost of the processor, beside a guidance page.</summary>
    private const double MostForTool = 1.5;

    public static async Task<int> Run(string[] arguments)
    {
        var rounds = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 7;
        var seconds = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 3;
        var generator = ILoadGenerator.Best(Connections);
        using var folder = new TemporaryFolder();
        await using var portal = PortalProcess.Begin(folder.At("data"));
        var portalAt = await PortalProcess.Address(portal);
        var atStart = portal.WorkingSet;
        var (cases, answers) = await Record(portalAt);
        RecordedAnswer.WriteAll(folder.At("answers.json"), answers);
        await using var bare = BareServer.Begin(folder.At("answers.json"));
        var bareAt = await BareServer.Address(bare);

        Console.WriteLine($"{Repository.BuildNote}; {generator.Name}; {rounds} rounds of {seconds} s each, in turn");
        var measured = cases.Select(_ => new List<Pair>()).ToList();
        for (var round = -WarmUps; round < rounds; round++)
        {
            for (var i = 0; i < cases.Count; i++)
            {
                var bareCase = cases[i] with { Path = $"/{i}" };
                var first = round % 2 == 0 ? await Drive(bare, bareAt, bareCase) : null;
                var theirs = await Drive(portal, portalAt, cases[i]);
                var pair = new Pair(theirs, first ?? await Drive(bare, bareAt, bareCase));
                if (round >= 0)
                    measured[i].Add(pair);
            }
        }

        var pages = SideBySideTable.Show(cases, answers, measured);
        Console.WriteLine($"working set: {atStart / 1e6:0} MB when the portal first answers, {portal.WorkingSet / 1e6:0} MB after the load; bare Kestrel {bare.WorkingSet / 1e6:0} MB");
        Console.WriteLine();
        var tool = Cost(cases.FindIndex(request => request.Path == PublicRequests.Tool.Path)) / Cost(0);
        var cheap = Goal.Show(string.Create(CultureInfo.InvariantCulture, $"answer of a tool: at most {MostForTool} of a guidance page's processor time ({tool:0.00})"), tool <= MostForTool);
        return Goal.Show(string.Create(CultureInfo.InvariantCulture, $"anonymous guidance page, plain and br: at least {LeastRatio} of bare Kestrel (worst median {pages:0.00})"), pages >= LeastRatio) && cheap ? 0 : 1;

        double Cost(int at) => measured[at].Select(pair => pair.Portal.Microseconds).Order().ElementAt(measured[at].Count / 2);

        async Task<Turn> Drive(ChildProcess server, Uri at, LoadCase request)
        {
            var before = server.ProcessorTime;
            var driven = await generator.Drive(at, request, seconds);
            return new(driven, (server.ProcessorTime - before).TotalMicroseconds / driven.Requests);
        }
    }

    private static async Task<(List<LoadCase> Cases, List<RecordedAnswer> Answers)> Record(Uri portal)
    {
        using var client = new HttpClient { BaseAddress = portal };
        var mark = (await RecordedAnswer.Of(client, PublicRequests.Plain)).Headers["ETag"];
        List<LoadCase> cases = [PublicRequests.Plain, PublicRequests.Brotli, PublicRequests.NotModified(mark), PublicRequests.Law, PublicRequests.Tool, PublicRequests.Search, PublicRequests.SearchApi];
        var answers = new List<RecordedAnswer>();
        foreach (var request in cases)
        {
            // Twice: what is kept is sent differently from what is made.
            await RecordedAnswer.Of(client, request);
            answers.Add(await RecordedAnswer.Of(client, request));
        }

        return (cases, answers);
    }
}

/// <summary>One server's turn with one request.</summary>
/// <param name="Driven">What the load generator counted.</param>
/// <param name="Microseconds">Processor time for each request.</param>
internal sealed record Turn(Driven Driven, double Microseconds);

/// <summary>Two turns right after each other.</summary>
internal sealed record Pair(Turn Portal, Turn Bare)
{
    public double Ratio => Portal.Driven.PerSecond / Bare.Driven.PerSecond;

    public double ProcessorRatio => Bare.Microseconds / Portal.Microseconds;
}
