using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data;

/// <summary>Something others must learn of, written in the same transaction as what it tells. Holds no text that a person wrote.</summary>
public sealed class Change
{
    public long Id { get; init; }

    public required string Kind { get; init; }

    /// <summary>What it is about: an address, a path or an id, as agreed for the kind.</summary>
    public required string Subject { get; init; }

    /// <summary>When it was sent to the database; set by the context at the save, because <see cref="ChangeFeed"/> judges gaps by it.</summary>
    public DateTime At { get; internal set; }

    internal sealed class Map : IEntityTypeConfiguration<Change>
    {
        public void Configure(EntityTypeBuilder<Change> change)
        {
            change.Property(c => c.Kind).HasMaxLength(60);
            change.Property(c => c.Subject).HasMaxLength(300);
        }
    }
}
