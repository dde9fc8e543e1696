using System.Globalization;
using AngleSharp;
using AngleSharp.Dom;
using SigKunskap.Benchmarks.Children;
using SigKunskap.Benchmarks.Load;
using SigKunskap.Benchmarks.Tables;

namespace SigKunskap.Benchmarks.Weight;

/// <summary>What a browser fetches to show a guidance page, as it goes over the wire: bodies compressed, headers as text.</summary>
internal static class PageWeight
{
    private const int HeaviestPage = 60_000;
    private const string Loads = "link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], link[rel~=modulepreload], link[rel~=manifest], script[src], img[src], source[src], iframe[src]";

    public static async Task<int> Run()
    {
        using var folder = new TemporaryFolder();
        await using var portal = PortalProcess.Begin(folder.At("data"));
        using var client = new HttpClient { BaseAddress = await PortalProcess.Address(portal) };
        var weighed = new List<Weighed>();
        foreach (var page in StarterLibrary.Library.Pages)
            weighed.Add(await Weigh(client, page.Address.Path));

        var table = new Table("page", "html br", "html gzip", "with all it loads, br", "gzip", "stylesheets", "scripts", "blocking", "other");
        foreach (var page in weighed.OrderByDescending(page => page.Brotli).Take(5).Append(weighed.OrderBy(page => page.Brotli).ElementAt(weighed.Count / 2)))
            table.Add([page.Path, .. new[] { page.HtmlBrotli, page.HtmlGzip, page.Brotli, page.Gzip, page.Stylesheets, page.Scripts, page.Blocking, page.Other }.Select(number => number.ToString(CultureInfo.InvariantCulture))]);
        table.Show($"Bytes over the wire, headers included: the five heaviest of {weighed.Count} guidance pages, and the median");
        Console.WriteLine();
        var met = Goal.Show($"guidance page with everything it loads: at most {HeaviestPage} bytes (heaviest {weighed.Max(page => page.Gzip)} with gzip)", weighed.TrueForAll(page => page.Gzip <= HeaviestPage));
        met &= Goal.Show("one stylesheet, no blocking script", weighed.TrueForAll(page => page is { Stylesheets: 1, Blocking: 0 }));
        return met ? 0 : 1;
    }

    private static async Task<Weighed> Weigh(HttpClient client, string path)
    {
        var html = await RecordedAnswer.Of(client, LoadCase.Of("", path));
        using var document = await BrowsingContext.New().OpenAsync(page => page.Content(System.Text.Encoding.UTF8.GetString(html.Body)));
        var loads = document.QuerySelectorAll(Loads).Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).Distinct().ToList();
        if (loads.Find(address => !address.StartsWith('/')) is { } elsewhere)
            throw new InvalidOperationException($"{path} loads something from elsewhere: {elsewhere}");
        var scripts = document.QuerySelectorAll("script").ToList();
        var (htmlBrotli, htmlGzip) = (await Size(path, "br"), await Size(path, "gzip"));
        var (brotli, gzip) = (htmlBrotli, htmlGzip);
        foreach (var address in loads.Where(address => address.EndsWith(".css", StringComparison.Ordinal)))
        {
            // A stylesheet that fetches more would escape the count.
            var css = await client.GetStringAsync(address);
            if (css.Contains("@import", StringComparison.Ordinal) || css.Replace("url(data:", "", StringComparison.Ordinal).Contains("url(", StringComparison.Ordinal))
                throw new InvalidOperationException($"{address} loads something itself. Count it.");
        }

        foreach (var address in loads)
            (brotli, gzip) = (brotli + await Size(address, "br"), gzip + await Size(address, "gzip"));
        return new(path, htmlBrotli, htmlGzip, brotli, gzip,
            document.QuerySelectorAll("link[rel~=stylesheet]").Length,
            scripts.Count,
            scripts.Count(script => !script.HasAttribute("async") && !script.HasAttribute("defer") && script.GetAttribute("type") != "module"),
            document.QuerySelectorAll(Loads).Length - document.QuerySelectorAll("link[rel~=stylesheet], script[src]").Length);

        async Task<int> Size(string address, string encoding)
        {
            var answer = await RecordedAnswer.Of(client, LoadCase.Of("", address, ("Accept-Encoding", encoding)));
            return answer.Status == 200
                ? answer.Body.Length + answer.Headers.Sum(header => header.Key.Length + header.Value.Length + 4)
                : throw new InvalidOperationException($"{address} answers {answer.Status}.");
        }
    }

    private sealed record Weighed(string Path, int HtmlBrotli, int HtmlGzip, int Brotli, int Gzip, int Stylesheets, int Scripts, int Blocking, int Other);
}
