using System.Globalization;

namespace SigKunskap.Web.Platform.Pdf;

/// <summary>How PDF is made, all from <c>Pdf:</c> and all with defaults. Read once, at start.</summary>
/// <param name="Chromium">The program that prints, from <c>Chromium</c>; null when there is none, or none is wanted.</param>
/// <param name="Time">How long one paper may take, from <c>Seconds</c>.</param>
/// <param name="AtOnce">How many are printed at once on a node, from <c>AtOnce</c>.</param>
/// <param name="Sandbox">Whether the program locks itself in, from <c>Sandbox</c>.</param>
public sealed record PdfSettings(string? Chromium, TimeSpan Time, int AtOnce, bool Sandbox)
{
    private const string None = "ingen";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

    public static PdfSettings Read(IConfiguration configuration, ICollection<string> mistakes)
    {
        var given = configuration["Pdf:Chromium"];
        var program = given == None ? null : given is { Length: > 0 } ? given : Names.Select(OnPath).FirstOrDefault(path => path is not null);
        if (program is not null && !File.Exists(program))
            mistakes.Add($"Pdf:Chromium finns inte: {program}. Installera Chromium, eller skriv {None}: då skrivs sidor ut från webbläsaren i stället.");
        if (configuration["Pdf:Sandbox"] is { Length: > 0 } sandbox && !bool.TryParse(sandbox, out _))
            mistakes.Add($"Pdf:Sandbox: ”{sandbox}” är varken true eller false.");
        // Chromium refuses to lock itself in as root.
        return new(program, TimeSpan.FromSeconds(Number(configuration, "Pdf:Seconds", 30, 300, mistakes)), Number(configuration, "Pdf:AtOnce", 1, 8, mistakes), !bool.TryParse(configuration["Pdf:Sandbox"], out var wanted) ? !Environment.IsPrivilegedProcess : wanted);
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static int Number(IConfiguration configuration, string key, int otherwise, int most, ICollection<string> mistakes)
    {
        if (configuration[key] is not { Length: > 0 } text)
            return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            return number;
        mistakes.Add($"{key}: ”{text}” är inte ett antal mellan 1 och {most}.");
        return otherwise;
    }
}
