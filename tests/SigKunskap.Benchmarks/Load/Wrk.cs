using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SigKunskap.Benchmarks.Load;

/// <summary>Debian's <c>wrk</c>, one thread.</summary>
internal sealed partial class Wrk(int connections) : ILoadGenerator
{
    public string Name => $"wrk, 1 thread, {connections} connections";

    public static bool Installed()
    {
        try
        {
            using var asked = Process.Start(new ProcessStartInfo("wrk", "--version") { RedirectStandardOutput = true, RedirectStandardError = true });
            asked!.WaitForExit();
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    public async Task<Driven> Drive(Uri server, LoadCase request, int seconds)
    {
        var headers = request.Headers.SelectMany(header => new[] { "-H", $"{header.Key}: {header.Value}" });
        var start = new ProcessStartInfo("wrk", ["-t1", $"-c{connections}", $"-d{seconds}s", .. headers, new Uri(server, request.Path).AbsoluteUri]) { RedirectStandardOutput = true };
        using var wrk = Process.Start(start)!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var count = Count().Match(said);
        var perSecond = double.Parse(PerSecond().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
        var requests = long.Parse(count.Groups[1].Value, CultureInfo.InvariantCulture);
        return new(requests, requests / perSecond, Failures().Matches(said).Sum(failure => long.Parse(failure.Groups[1].Value, CultureInfo.InvariantCulture)));
    }

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Count();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"(?:Non-2xx or 3xx responses:|connect|read|write|timeout) (\d+)")]
    private static partial Regex Failures();
}
