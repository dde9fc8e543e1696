using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>A file in the database, as its <see cref="FileChunk"/>s. One that nothing names came half-way, and is taken away.</summary>
public sealed class StoredFile
{
    public long Id { get; init; }

    public DateTime BegunAt { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<StoredFile>
    {
        public void Configure(EntityTypeBuilder<StoredFile> file)
        {
            file.ToTable("StoredFiles");
            file.HasIndex(f => f.BegunAt);
        }
    }
}
