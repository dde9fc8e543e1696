using System.Buffers.Binary;

namespace SigKunskap.Web.Features.Network.Documents.Types;

/// <summary>A file by places in it. Reading past its end is <see cref="EndOfStreamException"/>, which is a broken file.</summary>
internal sealed class FileBytes(Stream stream)
{
    private byte[]? head;

    public Stream Stream => stream;

    public long Length => stream.Length;

    /// <summary>The first bytes, at most 16.</summary>
    public byte[] Head => head ??= At(0, (int)Math.Min(16, Length));

    public byte[] At(long place, int count)
    {
        if (place < 0 || count < 0 || place + count > Length)
            throw new EndOfStreamException();
        var bytes = new byte[count];
        stream.Position = place;
        stream.ReadExactly(bytes);
        return bytes;
    }

    public byte Byte(long place) => At(place, 1)[0];

    /// <summary>The last bytes, at most so many.</summary>
    public byte[] Tail(int count) => At(Math.Max(0, Length - count), (int)Math.Min(count, Length));

    public int Big16(long place) => BinaryPrimitives.ReadUInt16BigEndian(At(place, 2));

    public uint Big32(long place) => BinaryPrimitives.ReadUInt32BigEndian(At(place, 4));

    public int Little16(long place) => BinaryPrimitives.ReadUInt16LittleEndian(At(place, 2));

    public uint Little32(long place) => BinaryPrimitives.ReadUInt32LittleEndian(At(place, 4));

    /// <summary>Whether an archive ends in the last part of the file, where programs look for one in whatever the file claims to be.</summary>
    public bool EndsAsArchive() => Tail(66_000).AsSpan().LastIndexOf("PK\u0005\u0006"u8) >= 0;
}
