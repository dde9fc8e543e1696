namespace SigKunskap.Web.Features.Network.Documents.Types;

/// <summary>How large a picture may be: more is a way to fill the memory of whoever opens it.</summary>
internal static class ImageSize
{
    private const long LongestSide = 20_000, MostPixels = 120_000_000;

    /// <summary>What to answer for a picture whose size was found; nothing may stand after its end.</summary>
    public static FileType.Answer Check(Data.Network.FileKind kind, long width, long height, bool endsThere) =>
        width <= 0 || height <= 0 ? FileType.Answer.No("Bilden har ingen storlek. Spara den på nytt.")
        : width > LongestSide || height > LongestSide || width * height > MostPixels ? FileType.Answer.No($"Bilden är för stor: {width} gånger {height} bildpunkter. Högst {LongestSide} på en sida och {MostPixels / 1_000_000} miljoner sammanlagt.")
        : !endsThere ? FileType.Answer.No("Efter bildens slut ligger något annat. Öppna bilden och spara den på nytt.")
        : FileType.Answer.Is(kind);
}
