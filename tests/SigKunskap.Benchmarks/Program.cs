using System.Reflection;
using BenchmarkDotNet.Running;
using SigKunskap.Benchmarks.Children;
using SigKunskap.Benchmarks.Documents;
using SigKunskap.Benchmarks.Engines;
using SigKunskap.Benchmarks.Faults;
using SigKunskap.Benchmarks.Mail;
using SigKunskap.Benchmarks.Micro;
using SigKunskap.Benchmarks.Posting;
using SigKunskap.Benchmarks.Publishing;
using SigKunskap.Benchmarks.Start;
using SigKunskap.Benchmarks.Throughput;
using SigKunskap.Benchmarks.Weight;

return args switch
{
    ["micro", .. var rest] => Micro(rest),
    ["portal", .. var rest] => await SideBySide.Run(rest),
    ["memory", ..] => await MemoryPerRequest.Run(),
    ["start", .. var rest] => await ColdStart.Run(rest),
    ["search", .. var rest] => await EngineComparison.Run(rest),
    ["weight", ..] => await PageWeight.Run(),
    ["faults", .. var rest] => await KillAndRestart.Run(rest),
    ["posts", .. var rest] => await PostingUnderKills.Run(rest),
    ["closed", .. var rest] => await ClosedPages.Run(rest),
    ["mail", .. var rest] => await MailUnderKills.Run(rest),
    ["documents", .. var rest] => await DocumentsAtOnce.Run(rest),
    ["releases", .. var rest] => await ReleaseUnderKills.Run(rest),
    ["history", .. var rest] => await LongHistory.Run(rest),
    ["kills", .. var rest] => await KilledIndex.Run(rest),
    // What the harness starts as its own children.
    [KilledIndex.WriterCommand, var file] => KilledIndex.Write(file),
    [BareServer.Command, var answers] => await BareServer.Run(answers),
    [BareFiles.Command, var folder] => await BareFiles.Run(folder),
    [MeasuredPortal.Command, .. var rest] => await MeasuredPortal.Run(rest),
    [OpenedEngine.Command, var name, var folder] => OpenedEngine.Run(name, folder),
    _ => Help(),
};

static int Micro(string[] rest)
{
    BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(rest.Length == 0 ? ["--filter", "*"] : rest, InThisProcess.Config);
    return 0;
}

static int Help()
{
    Console.WriteLine("""
        dotnet run -c Release --project tests/SigKunskap.Benchmarks -- COMMAND

          micro [--filter …]           BenchmarkDotNet over the parts that only compute
          portal [rounds] [seconds]    requests per second beside a bare Kestrel that sends the same bytes (7 rounds of 3 s)
          memory                       bytes allocated for each request, cached and rendered anew
          start [times]                process start to first answered search (5 times)
          search [passages…]           the search engine alone on made-up libraries (1,000, 10,000 and 100,000 passages), beside Lucene.Net when built with it
          weight                       what a guidance page and everything it loads weighs
          posts [seconds] [kills]      fifty members write in one discussion while the portal is killed (60 s, 10 times)
          closed [rounds] [seconds]    the pages a member opens, beside a guidance page (5 rounds of 2 s)
          mail [notifications] [kills] mails to followers through a failing mail server while the portal is killed (10,000, 10 times); needs python3-aiosmtpd
          documents [people] [MB]      members send and fetch a document each at once, beside a bare server with files (20 people, 50 MB)
          releases [times]             a release of twenty pages over two nodes, one killed at its moment (10 times)
          history [rounds] [seconds]   a page with 200 editions beside the same page with one (7 rounds of 2 s)
          kills [times]                kills a process that writes to an index and looks at what is left (200 times)
          faults [times]               kills the portal in the middle of its work and counts what is lost (10 times)
        """);
    return 2;
}
