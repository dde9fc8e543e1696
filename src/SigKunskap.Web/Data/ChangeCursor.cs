using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data;

/// <summary>How far a consumer of the change feed has come.</summary>
public sealed class ChangeCursor
{
    public required string Consumer { get; init; }

    public required long LastId { get; set; }

    public required DateTime MovedAt { get; set; }

    internal sealed class Map : IEntityTypeConfiguration<ChangeCursor>
    {
        public void Configure(EntityTypeBuilder<ChangeCursor> cursor)
        {
            cursor.HasKey(c => c.Consumer);
            cursor.Property(c => c.Consumer).HasMaxLength(80);
        }
    }
}
