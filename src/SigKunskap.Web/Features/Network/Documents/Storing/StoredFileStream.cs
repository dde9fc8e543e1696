using Microsoft.EntityFrameworkCore;
using SigKunskap.Web.Data;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Features.Network.Documents.Storing;

/// <summary>A stored file read from any place in it; the chunk that was read last is held.</summary>
internal sealed class StoredFileStream(IDbContextFactory<SigKunskapDb> databases, long file, long length) : Stream
{
    private byte[] chunk = [];
    private int held = -1;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        if (Position >= length || buffer.Length == 0)
            return 0;
        var (number, offset) = ((int)(Position / FileChunk.Size), (int)(Position % FileChunk.Size));
        if (held != number)
        {
            using var db = databases.CreateDbContext();
            chunk = db.FileChunks.Where(c => c.FileId == file && c.Number == number).Select(c => c.Bytes).FirstOrDefault() ?? throw new EndOfStreamException("The file was taken away while it was read.");
            held = number;
        }

        var count = Math.Min(buffer.Length, chunk.Length - offset);
        chunk.AsSpan(offset, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
