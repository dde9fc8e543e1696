using System.Buffers.Binary;
using System.Net;

namespace SigKunskap.Benchmarks.Documents;

/// <summary>A PNG of a given size, sent as it is made: the sender holds one piece of it, whatever its size. Its pixels are noise and its checksums nought.</summary>
internal sealed class MadeUpPicture(int megabytes) : HttpContent
{
    private const int Piece = 1024 * 1024;

    private static readonly byte[] Header = [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR"u8, 13), 0, 0, 4, 0, 0, 0, 4, 0, 8, 2, 0, 0, 0, 0, 0, 0, 0];
    private static readonly byte[] Pixels = Noise();
    private static readonly byte[] End = [.. Chunk("IEND"u8, 0), 0, 0, 0, 0];

    public long Size => Header.Length + ((long)megabytes * Piece) + End.Length;

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(Header);
        for (var number = 0; number < megabytes; number++)
            await stream.WriteAsync(Pixels);
        await stream.WriteAsync(End);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = Size;
        return true;
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, uint length)
    {
        var head = new byte[8];
        BinaryPrimitives.WriteUInt32BigEndian(head, length);
        name.CopyTo(head.AsSpan(4));
        return head;
    }

    private static byte[] Noise()
    {
        var pixels = new byte[Piece];
        new Random(1).NextBytes(pixels);
        Chunk("IDAT"u8, Piece - 12).CopyTo(pixels, 0);
        return pixels;
    }
}
