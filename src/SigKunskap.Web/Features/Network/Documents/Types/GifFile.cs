using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.Documents.Types;

/// <summary>A GIF picture: blocks from the screen's size to the trailer (CompuServe, GIF 89a).</summary>
internal static class GifFile
{
    private const int MostBlocks = 200_000;

    public static FileType.Answer Of(FileBytes file)
    {
        var (width, height, flags) = (file.Little16(6), file.Little16(8), file.Byte(10));
        var (at, blocks) = (13 + Table(flags), 0);
        while (true)
        {
            switch (file.Byte(at))
            {
                case 0x3B:
                    return ImageSize.Check(FileKind.Gif, width, height, at + 1 == file.Length);
                case 0x21:
                    at = After(file, at + 2, ref blocks);
                    break;
                case 0x2C:
                    at = After(file, at + 11 + Table(file.Byte(at + 9)), ref blocks);
                    break;
                default:
                    throw new InvalidDataException();
            }
        }
    }

    /// <summary>How long a table of colours is.</summary>
    private static long Table(byte flags) => (flags & 0x80) == 0 ? 0 : 3L << ((flags & 7) + 1);

    /// <summary>Past a row of blocks, each with its length before it, that ends with an empty one.</summary>
    private static long After(FileBytes file, long at, ref int blocks)
    {
        while (file.Byte(at) is > 0 and var length)
        {
            at += length + 1;
            if (++blocks > MostBlocks)
                throw new InvalidDataException();
        }

        return at + 1;
    }
}
