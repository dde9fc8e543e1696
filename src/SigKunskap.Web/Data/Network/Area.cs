using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>A local operation: a municipality, or a part of one, that works with a social intervention group.</summary>
public sealed class Area
{
    public const int LongestName = 80;

    public int Id { get; init; }

    /// <summary>Its part of the address.</summary>
    public required string Slug { get; init; }

    public required string Name { get; set; }

    /// <summary>The county it lies in; areas of one county share a room.</summary>
    public required string Region { get; set; }

    /// <summary>Made up, for the demo network.</summary>
    public bool IsFictional { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<Area>
    {
        public void Configure(EntityTypeBuilder<Area> area)
        {
            area.ToTable("Areas");
            area.Property(a => a.Slug).HasMaxLength(80);
            area.Property(a => a.Name).HasMaxLength(LongestName);
            area.Property(a => a.Region).HasMaxLength(60);
            area.HasIndex(a => a.Slug).IsUnique();
        }
    }
}
