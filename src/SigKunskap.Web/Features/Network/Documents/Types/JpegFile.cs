using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.Documents.Types;

/// <summary>A JPEG picture: segments up to the picture itself, which ends with a mark of its own (ITU-T T.81, annex B).</summary>
internal static class JpegFile
{
    private const int MostSegments = 2_000;

    /// <summary>The segments before the picture: their mark, where their data begins, how long it is.</summary>
    public static IEnumerable<(byte Mark, long Start, int Length)> Segments(FileBytes file)
    {
        var at = 2L;
        for (var count = 0; count < MostSegments; count++)
        {
            if (file.Byte(at) != 0xFF)
                throw new InvalidDataException();
            while (file.Byte(at + 1) == 0xFF)
                at++;
            var mark = file.Byte(at + 1);
            if (mark is 0xD8 or 0xD9 or 0x00 or 0x01 or (>= 0xD0 and <= 0xD7))
                throw new InvalidDataException();
            var length = file.Big16(at + 2);
            if (length < 2 || at + 2 + length > file.Length)
                throw new InvalidDataException();
            yield return (mark, at + 4, length - 2);
            if (mark == 0xDA)
                yield break;
            at += 2 + length;
        }

        throw new InvalidDataException();
    }

    public static FileType.Answer Of(FileBytes file)
    {
        var segments = Segments(file).ToList();
        if (segments.Find(segment => segment.Mark is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)) is not { Length: >= 6 } frame)
            throw new InvalidDataException();
        return ImageSize.Check(FileKind.Jpeg, file.Big16(frame.Start + 3), file.Big16(frame.Start + 1), file.Tail(2) is [0xFF, 0xD9] && !file.EndsAsArchive());
    }
}
