namespace SigKunskap.BrowserTests;

/// <summary>The system's own Chromium. The tests never download a browser.</summary>
public static class Chromium
{
    private const string Variable = "SIGKUNSKAP_CHROMIUM";

    public static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly string[] Known =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    /// <summary>Where it is, or null where there is none.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? [given] : Known).FirstOrDefault(File.Exists);

    /// <summary>Skips a test where there is no browser. In CI that is a failure: there the browser tests must run.</summary>
    public static void Require()
    {
        if (Path is not null)
            return;
        var reason = $"Ingen Chromium hittades ({string.Join(", ", Known)}). Installera den, eller peka ut den med {Variable}, som nu är ”{Environment.GetEnvironmentVariable(Variable)}”.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
