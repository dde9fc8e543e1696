using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.Documents.Types;

/// <summary>A WebP picture: chunks in a RIFF container that says how long it is (RFC 9649).</summary>
internal static class WebPFile
{
    private const int MostChunks = 20_000;

    /// <summary>The chunks: what they are called, where their data begins, how long it is.</summary>
    public static IEnumerable<(string Name, long Start, uint Length)> Chunks(FileBytes file)
    {
        var at = 12L;
        for (var count = 0; count < MostChunks && at + 8 <= file.Length; count++)
        {
            var length = file.Little32(at + 4);
            if (at + 8 + length > file.Length)
                throw new InvalidDataException();
            yield return (System.Text.Encoding.Latin1.GetString(file.At(at, 4)), at + 8, length);
            at += 8 + length + (length & 1);
        }
    }

    public static FileType.Answer Of(FileBytes file)
    {
        var chunks = Chunks(file).ToList();
        var (width, height) = chunks switch
        {
            [("VP8X", var start, >= 10), ..] => (1 + Little24(file, start + 4), 1 + Little24(file, start + 7)),
            [("VP8L", var start, >= 5), ..] => (1 + (file.Little32(start + 1) & 0x3FFF), 1 + ((file.Little32(start + 1) >> 14) & 0x3FFF)),
            [("VP8 ", var start, >= 10), ..] => ((uint)file.Little16(start + 6) & 0x3FFF, (uint)file.Little16(start + 8) & 0x3FFF),
            _ => throw new InvalidDataException(),
        };
        return ImageSize.Check(FileKind.WebP, width, height, file.Little32(4) + 8L == file.Length);
    }

    private static uint Little24(FileBytes file, long at) => (uint)(file.Little16(at) | (file.Byte(at + 2) << 16));
}
