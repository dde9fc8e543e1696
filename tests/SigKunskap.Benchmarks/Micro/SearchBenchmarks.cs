using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using SigKunskap.Benchmarks.Children;
using SigKunskap.Search.Query;
using SigKunskap.Search.Text;
using SigKunskap.Web;
using SigKunskap.Web.Features.Search;
using SigKunskap.Web.Platform;

namespace SigKunskap.Benchmarks.Micro;

/// <summary>From the words that somebody types to the pages found in the starter library.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private const string Typed = "samtycke vårdnadshavare -polis \"25 kap. 11 §\" amne:sekretess";

    private readonly string _flood = string.Join(' ', Enumerable.Repeat("sekretess\" -amne: *", 5_000));
    private string[] _words = [];
    private TemporaryFolder _folder = null!;
    private SearchLibrary _search = null!;

    [GlobalSetup]
    public async Task BuildTheIndex()
    {
        _words = [.. StarterLibrary.Library.Pages.SelectMany(page => page.Newest.Content.Paragraphs)
            .SelectMany(paragraph => paragraph.Text.Split(' ')).Where(word => word.All(char.IsLetter)).Select(word => word.ToLowerInvariant()).Distinct().Take(1_000)];
        _folder = new TemporaryFolder();
        var portal = Portal.Build(PortalProcess.Settings(_folder.At("data"), null), [])!;
        await NodeStart.Prepare(portal);
        _search = portal.Services.GetRequiredService<SearchLibrary>();
    }

    [GlobalCleanup]
    public void Remove() => _folder.Dispose();

    [Benchmark]
    public SearchQuery Parse_a_query() => SearchQuery.Parse(Typed);

    [Benchmark]
    public SearchQuery Parse_a_query_of_100_kB() => SearchQuery.Parse(_flood);

    [Benchmark(OperationsPerInvoke = 1_000)]
    public int Stem_a_word()
    {
        var length = 0;
        foreach (var word in _words)
            length += SearchStem.Of(word).Length;
        return length;
    }

    [Benchmark]
    [Arguments("samtycke vårdnadshavare")]
    [Arguments("14 kap 1 § sol")]
    [Arguments("får skolan berätta för polisen")]
    [Arguments("s*")]
    public SearchLibrary.Answer Search(string query) => _search.For(new(query));
}
