using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.Documents.Reading;

/// <summary>What was read out of a file.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Properties">What it says of itself, a line each: "Författare: …".</param>
/// <param name="Unread">What could not be read, in Swedish; null when all could.</param>
public sealed record ExtractedText(string Text, string Properties, string? Unread)
{
    internal const string TooLong = "Dokumentet är långt: bara de första 400 000 tecknen är lästa.";

    /// <summary>Cut to what is stored, and says so.</summary>
    internal ExtractedText Bounded()
    {
        var unread = Text.Length > DocumentText.LongestText ? $"{TooLong} {Unread}".Trim() : Unread;
        return new(Cut(Text, DocumentText.LongestText), Cut(Properties, DocumentText.LongestProperties), unread is null ? null : Cut(unread, DocumentVersion.LongestSaid));
    }

    /// <summary>Halves of characters and what no database stores go with the rest.</summary>
    private static string Cut(string text, int length)
    {
        var whole = text.Replace("\0", "", StringComparison.Ordinal);
        return whole.Length <= length ? whole : whole[..(char.IsHighSurrogate(whole[length - 1]) ? length - 1 : length)];
    }
}
