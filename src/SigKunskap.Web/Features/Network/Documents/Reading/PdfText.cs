using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.Documents.Reading;

/// <summary>The text of PDF, by the system's own reader where there is one.</summary>
public sealed class PdfText(DocumentSettings settings, TemporaryFiles temporary)
{
    /// <summary>Fewer letters than this on a whole document is a scanned one, whose pages are pictures.</summary>
    private const int FewestLetters = 20;

    private static readonly Dictionary<string, string> Names = new() { ["Title"] = "Titel", ["Subject"] = "Ämne", ["Keywords"] = "Nyckelord", ["Author"] = "Författare" };

    public async Task<ExtractedText> Of(Stream file, CancellationToken cancel)
    {
        if (settings.PdfToText is not { } program)
            return new("", "", "PDF kan inte läsas här, eftersom programmet för det saknas. Dokumentet hittas på titel och beskrivning.");
        using var copy = temporary.Make();
        await copy.Fill(file, cancel);
        var text = await BoundedProgram.Run(program, ["-q", "-nopgbrk", "-enc", "UTF-8", copy.Path, "-"], settings.ReadingTime, DocumentText.LongestText + 1, cancel);
        var properties = settings.PdfProperties is { } about ? await BoundedProgram.Run(about, ["-enc", "UTF-8", copy.Path], settings.ReadingTime, 20_000, cancel) : null;
        return new(text ?? "", Properties(properties ?? ""), text is null ? "PDF-filen gick inte att läsa: den kan vara låst med lösenord."
            : text.Count(char.IsLetter) < FewestLetters ? "PDF-filen har ingen text som går att läsa: sidorna är troligen inskannade bilder." : null);
    }

    private static string Properties(string said) => string.Join('\n', said.Split('\n')
        .Select(line => line.Split(':', 2))
        .Where(parts => parts.Length == 2 && Names.ContainsKey(parts[0]))
        .Select(parts => (Name: Names[parts[0]], Value: OfficeProperties.Line(parts[1])))
        .Where(property => property.Value.Length > 0)
        .Select(property => $"{property.Name}: {property.Value}"));
}
