using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.Documents.Types;

/// <summary>A PNG picture: chunks from IHDR to IEND (W3C, Portable Network Graphics).</summary>
internal static class PngFile
{
    private const int MostChunks = 20_000;

    /// <summary>The chunks: what they are called, where their data begins, how long it is.</summary>
    public static IEnumerable<(string Name, long Start, uint Length)> Chunks(FileBytes file)
    {
        var at = 8L;
        for (var count = 0; count < MostChunks && at + 12 <= file.Length; count++)
        {
            var length = file.Big32(at);
            var name = System.Text.Encoding.Latin1.GetString(file.At(at + 4, 4));
            if (length > int.MaxValue || at + 12 + length > file.Length)
                throw new InvalidDataException();
            yield return (name, at + 8, length);
            if (name == "IEND")
                yield break;
            at += 12 + length;
        }
    }

    public static FileType.Answer Of(FileBytes file)
    {
        var chunks = Chunks(file).ToList();
        if (chunks is not [("IHDR", var header, 13), .., ("IEND", var end, 0)])
            throw new InvalidDataException();
        return ImageSize.Check(FileKind.Png, file.Big32(header), file.Big32(header + 4), end + 4 == file.Length);
    }
}
