using BenchmarkDotNet.Attributes;
using Markdig;
using SigKunskap.Content.PersonalData;

namespace SigKunskap.Benchmarks.Micro;

/// <summary>Reading a long post for personal data, beside a plain parse of the same text as Markdown. The text has no finding in it, as nearly all posts; the other has many.</summary>
[MemoryDiagnoser]
public class GuardBenchmarks
{
    private const int Characters = 100_000;
    private static readonly GuardContext Context = new(["kommunen.exempel"], ["Eskilstuna"]);

    private string _post = "";
    private string _full = "";
    private string _digits = "";

    [GlobalSetup]
    public void WriteThePosts()
    {
        var guidance = string.Join("\n\n", StarterLibrary.Library.Pages.Select(page => page.Newest.Stored.Source));
        _post = string.Concat(Enumerable.Repeat(guidance, (Characters / guidance.Length) + 1))[..Characters];
        const string Sentence = "Kevin, 15 år, går på Björkskolan, bor på Storgatan 12, nås på 070-174 06 05 och kevin@gmail.com, se dnr 2024/123-4.\n\n";
        _full = string.Concat(Enumerable.Repeat(Sentence, (Characters / Sentence.Length) + 1))[..Characters];
        _digits = new string('1', Characters);
    }

    [Benchmark(Baseline = true)]
    public object Parse_100_kB_of_guidance_as_Markdown() => Markdown.Parse(_post);

    [Benchmark]
    public object Guard_100_kB_of_guidance() => PersonalDataGuard.Read(_post, Context);

    [Benchmark]
    public object Guard_100_kB_full_of_findings() => PersonalDataGuard.Read(_full, Context);

    [Benchmark]
    public object Guard_100_kB_of_digits() => PersonalDataGuard.Read(_digits, Context);
}
