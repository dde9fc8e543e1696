using SigKunskap.Content;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.Documents.Types;

/// <summary>The name of a file as it is kept: one that any system can store, that shows what it is and leads nowhere.</summary>
public static class FileName
{
    private const string Nameless = "dokument";

    private const int LongestEnding = 10;

    /// <summary>What Windows keeps for itself, with any ending.</summary>
    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" }), "COM¹", "COM²", "COM³", "LPT¹", "LPT²", "LPT³"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The last part of whatever path was sent, without what cannot be seen, what turns the text and what means something to a system.</summary>
    public static string Of(string? sent)
    {
        var last = (sent ?? "").Split('/', '\\')[^1];
        var line = string.Concat(SingleLine.Of(last).Where(sign => !"<>:\"|?*;%".Contains(sign, StringComparison.Ordinal))).TrimEnd(' ', '.', '~');
        var ending = Path.GetExtension(line);
        if (ending.Length > LongestEnding)
            (line, ending) = (line.Replace('.', '_'), "");
        var stem = Cut(line[..^ending.Length].Trim(' ', '.', '~'), DocumentVersion.LongestFileName - ending.Length).TrimEnd(' ', '.', '~');
        // One ending is what people see; "faktura.exe.pdf" would show another where endings are hidden.
        while (Path.GetExtension(stem) is { Length: > 1 and <= 5 } inner && inner.Skip(1).All(char.IsAsciiLetterOrDigit) && inner.Any(char.IsAsciiLetter))
            stem = stem[..^inner.Length].TrimEnd(' ', '.') + "_" + inner[1..];
        if (stem.Length == 0 || Reserved.Contains(stem.Split('.')[0].Trim()))
            stem = $"{Nameless}{(stem.Length == 0 ? "" : $"-{stem}")}";
        return stem + ending.ToLowerInvariant();
    }

    /// <summary>Never in the middle of a character.</summary>
    private static string Cut(string text, int length) =>
        text.Length <= length || length <= 0 ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd();
}
