using BenchmarkDotNet.Attributes;
using SigKunskap.Search.Suggesting;

namespace SigKunskap.Benchmarks.Micro;

/// <summary>Suggestions among 20,000 titles of six words from a made-up vocabulary.</summary>
[MemoryDiagnoser]
public class SuggestionBenchmarks
{
    private static readonly string[] Words = "sekretess samtycke polis skola oro anmälan stöd vård möte plan familj hem kontakt insats uppgift lag regel kommun region brott".Split(' ');

    private SuggestionIndex _titles = null!;

    [GlobalSetup]
    public void Build()
    {
        var random = new Random(1);
        _titles = new(Enumerable.Range(0, 20_000).Select(number =>
            new Suggestable(string.Join(' ', Enumerable.Range(0, 6).Select(_ => $"{Words[random.Next(Words.Length)]}{random.Next(1_000)}")), number % 3 == 0 ? "lag" : "vagledning", $"/{number}")));
    }

    [Benchmark]
    [Arguments("s")]
    [Arguments("sa")]
    [Arguments("skola sekr anm")]
    [Arguments("zzz")]
    public IReadOnlyList<Suggestion> Suggest(string typed) => _titles.Find(typed);

    [Benchmark]
    public IReadOnlyList<Suggestion> Nearest_to_what_is_not_found() => _titles.Nearest("samtyckesblankett hos polisen");
}
