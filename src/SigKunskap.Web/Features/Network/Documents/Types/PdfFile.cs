namespace SigKunskap.Web.Features.Network.Documents.Types;

/// <summary>PDF begins with its own mark and ends with its own mark; nothing stands after.</summary>
internal static class PdfFile
{
    private const int EndWithin = 2_048;

    public static FileType.Answer Of(FileBytes file)
    {
        if (file.Head is not [_, _, _, _, _, (byte)'1' or (byte)'2', (byte)'.', >= (byte)'0' and <= (byte)'9', ..])
            return FileType.Answer.No("Filen börjar som PDF men är ingen. Skapa den på nytt.");
        var tail = file.Tail(EndWithin);
        var end = tail.AsSpan().LastIndexOf("%%EOF"u8);
        if (end < 0)
            return FileType.Answer.No("PDF-filen är avbruten: slutet saknas. Skapa den på nytt, eller hämta den en gång till.");
        if (tail.AsSpan(end + 5).ContainsAnyExcept("\r\n\t \0"u8) || file.EndsAsArchive())
            return FileType.Answer.No("Efter PDF-filens slut ligger något annat. Öppna den, skriv ut den till PDF på nytt och försök igen.");
        return FileType.Answer.Is(Data.Network.FileKind.Pdf);
    }
}
