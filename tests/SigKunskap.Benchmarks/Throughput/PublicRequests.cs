using SigKunskap.Benchmarks.Load;
using SigKunskap.Content.Editions;
using SigKunskap.Content.Flows;

namespace SigKunskap.Benchmarks.Throughput;

/// <summary>What readers without an account ask for.</summary>
internal static class PublicRequests
{
    /// <summary>The longest page of the starter library: the hardest case for everything that is counted in bytes.</summary>
    public static LibraryPage LongestPage { get; } = StarterLibrary.Library.Pages.MaxBy(page => page.Newest.Stored.Source.Length)!;

    public static string Page => LongestPage.Address.Path;

    public static LoadCase Plain => LoadCase.Of("guidance page, plain", Page);

    public static LoadCase Brotli => LoadCase.Of("guidance page, br", Page, ("Accept-Encoding", "gzip, deflate, br"));

    /// <summary>The answer of a tool, as a person's browser asks for it, so that it is counted too.</summary>
    public static LoadCase Tool => LoadCase.Of("answer of a tool, plain", Answered(StarterLibrary.Library.Flows[0]), ("User-Agent", "Mozilla/5.0"));

    public static LoadCase Search => LoadCase.Of("search page", "/sok?q=samtycke%20v%C3%A5rdnadshavare");

    public static LoadCase Law => LoadCase.Of("law page", "/lagrum/sol/19/1");

    public static LoadCase SearchApi => LoadCase.Of("/api/sok", "/api/sok?q=samtycke%20v%C3%A5rdnadshavare");

    public static LoadCase NotModified(string mark) => LoadCase.Of("guidance page, If-None-Match", Page, ("If-None-Match", mark));

    /// <summary>The first answer to every question that is asked.</summary>
    private static string Answered(Flow flow)
    {
        var given = new Dictionary<string, string>();
        while (FlowWalk.Of(flow, given) is { Next: { } question } walk)
            given[question.Id] = walk.Offered[0].Id;
        return $"{flow.Path}?{string.Join('&', given.Select(answer => $"{answer.Key}={answer.Value}"))}";
    }
}
