using System.Globalization;
using SigKunskap.Web.Data.Network;
using SigKunskap.Web.Features.Network.Documents.Types;

namespace SigKunskap.Web.Features.Network.Documents.Reading;

/// <summary>A picture has no text to read, but may say where it was taken.</summary>
internal static class ImageText
{
    private const int LargestExif = 2_000_000;

    public static ExtractedText Of(Stream stream, FileKind kind)
    {
        var file = new FileBytes(stream);
        var position = Exif(file, kind) is { } exif ? CameraPosition.Of(exif) : null;
        return new("", position is { } at ? string.Create(CultureInfo.InvariantCulture, $"Bilden är tagen vid: {at.Latitude:0.00000}, {at.Longitude:0.00000}") : "", "Vad en bild visar kan inte läsas.");
    }

    private static byte[]? Exif(FileBytes file, FileKind kind)
    {
        try
        {
            var (start, length) = kind switch
            {
                FileKind.Jpeg => JpegFile.Segments(file).Where(segment => segment is { Mark: 0xE1, Length: > 14 } && file.At(segment.Start, 6).AsSpan().SequenceEqual("Exif\0\0"u8)).Select(segment => (segment.Start + 6, (long)segment.Length - 6)).FirstOrDefault(),
                FileKind.Png => PngFile.Chunks(file).Where(chunk => chunk.Name == "eXIf").Select(chunk => (chunk.Start, (long)chunk.Length)).FirstOrDefault(),
                FileKind.WebP => WebPFile.Chunks(file).Where(chunk => chunk.Name == "EXIF").Select(chunk => (chunk.Start, (long)chunk.Length)).FirstOrDefault(),
                _ => default,
            };
            return length is > 8 and <= LargestExif ? file.At(start, (int)length) : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }
}
