using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>Where discussions are held. Who may enter follows from its kind; the table is in prose, and runs as a test.</summary>
public sealed class Room
{
    public int Id { get; init; }

    /// <summary>Its part of the address.</summary>
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public RoomKind Kind { get; init; }

    /// <summary>The county whose areas share it, for a room of that kind.</summary>
    public string? Region { get; init; }

    /// <summary>The profession that shares it, for a room of that kind.</summary>
    public Profession? Profession { get; init; }

    /// <summary>The area it belongs to, for a room of that kind.</summary>
    public int? AreaId { get; init; }

    public Area? Area { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<Room>
    {
        public void Configure(EntityTypeBuilder<Room> room)
        {
            room.ToTable("Rooms");
            room.Property(r => r.Slug).HasMaxLength(100);
            room.Property(r => r.Name).HasMaxLength(100);
            room.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
            room.Property(r => r.Region).HasMaxLength(60);
            room.Property(r => r.Profession).HasConversion<string>().HasMaxLength(30);
            room.HasOne(r => r.Area).WithMany().HasForeignKey(r => r.AreaId).OnDelete(DeleteBehavior.Restrict);
            room.HasIndex(r => r.Slug).IsUnique();
        }
    }
}
