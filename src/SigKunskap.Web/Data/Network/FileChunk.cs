using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>A piece of a file. All but the last are <see cref="Size"/> long, so that a place in the file is a number and an offset.</summary>
public sealed class FileChunk
{
    /// <summary>Under what .NET puts among its large objects, so that streams of chunks leave nothing behind in memory.</summary>
    public const int Size = 64 * 1024;

    public long FileId { get; init; }

    /// <summary>From 0.</summary>
    public int Number { get; init; }

    public required byte[] Bytes { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<FileChunk>
    {
        public void Configure(EntityTypeBuilder<FileChunk> chunk)
        {
            chunk.ToTable("FileChunks");
            chunk.HasKey(c => new { c.FileId, c.Number });
            chunk.HasOne<StoredFile>().WithMany().HasForeignKey(c => c.FileId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
