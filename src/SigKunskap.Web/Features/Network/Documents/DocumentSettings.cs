using System.Globalization;

namespace SigKunskap.Web.Features.Network.Documents;

/// <summary>How documents are taken in, all from <c>Documents:</c> and all with defaults. Read once, at start.</summary>
/// <param name="LargestFile">In bytes, from <c>MegabytesAtMost</c>.</param>
/// <param name="PerDay">How many versions a member begins in a day, from <c>PerDay</c>.</param>
/// <param name="PdfToText">The program that reads the text of PDF, from <c>PdfToText</c>; null when there is none.</param>
/// <param name="PdfProperties">The program that reads what a PDF says of itself; stands beside the other.</param>
/// <param name="ReadingTime">How long the reading of one file may take, from <c>ReadSeconds</c>.</param>
/// <param name="Scanner">Where clamd answers, from <c>Scanner</c>; null when nothing is scanned.</param>
public sealed record DocumentSettings(long LargestFile, int PerDay, string? PdfToText, string? PdfProperties, TimeSpan ReadingTime, ScannerAddress? Scanner)
{
    private const int DefaultMegabytes = 50, DefaultPerDay = 50, DefaultSeconds = 30;

    public static DocumentSettings Read(IConfiguration configuration, ICollection<string> mistakes)
    {
        var program = configuration["Documents:PdfToText"] is { Length: > 0 } given ? given : OnPath("pdftotext");
        if (program is not null && !File.Exists(program))
            mistakes.Add($"Documents:PdfToText finns inte: {program}. Installera poppler-utils, eller ta bort inställningen.");
        var scanner = configuration["Documents:Scanner"];
        if (scanner is { Length: > 0 } && ScannerAddress.Of(scanner) is null)
            mistakes.Add($"Documents:Scanner: ”{scanner}” är varken värd:port eller unix:/sökväg. Skriv till exempel localhost:3310.");
        return new(
            Number(configuration, "Documents:MegabytesAtMost", DefaultMegabytes, 1, 500, mistakes) * 1024L * 1024,
            Number(configuration, "Documents:PerDay", DefaultPerDay, 1, 100_000, mistakes),
            program,
            program is null ? null : Path.Combine(Path.GetDirectoryName(program)!, "pdfinfo") is var beside && File.Exists(beside) ? beside : null,
            TimeSpan.FromSeconds(Number(configuration, "Documents:ReadSeconds", DefaultSeconds, 1, 600, mistakes)),
            scanner is { Length: > 0 } ? ScannerAddress.Of(scanner) : null);
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static int Number(IConfiguration configuration, string key, int otherwise, int least, int most, ICollection<string> mistakes)
    {
        if (configuration[key] is not { Length: > 0 } text)
            return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        mistakes.Add($"{key}: ”{text}” är inte ett antal mellan {least} och {most}.");
        return otherwise;
    }
}
