using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>A document that members share: what it is and who sees it. What it says is in its <see cref="DocumentVersion"/>s.</summary>
public sealed class SharedDocument : IVersioned
{
    public const int LongestTitle = 160, LongestDescription = 2_000;

    public int Id { get; init; }

    /// <summary>Who sees it: those who may enter the room.</summary>
    public int RoomId { get; init; }

    /// <summary>The area it comes from; null when it comes from nobody's.</summary>
    public int? AreaId { get; init; }

    public required string Title { get; set; }

    public required string Description { get; set; }

    public Licence Licence { get; init; }

    /// <summary>It is how one area does it, and must not be taken for national guidance.</summary>
    public bool IsLocalTemplate { get; init; }

    public int AuthorId { get; init; }

    /// <summary>When its first version was shared; until then only the one who made it knows of it.</summary>
    public DateTime? SharedAt { get; set; }

    /// <summary>When a version was last shared. Lists go by it.</summary>
    public DateTime? ChangedAt { get; set; }

    /// <summary>When all that it said was taken away for good.</summary>
    public DateTime? ErasedAt { get; set; }

    /// <summary>Raised when what is said of it changes, so that two who edit it do not write over each other. A new version of the file leaves it alone.</summary>
    public int Version { get; set; }

    public Room Room { get; init; } = null!;

    public Area? Area { get; init; }

    public Member Author { get; init; } = null!;

    internal sealed class Map : IEntityTypeConfiguration<SharedDocument>
    {
        public void Configure(EntityTypeBuilder<SharedDocument> document)
        {
            document.ToTable("SharedDocuments");
            document.Property(d => d.Title).HasMaxLength(LongestTitle);
            document.Property(d => d.Description).HasMaxLength(LongestDescription);
            document.Property(d => d.Licence).HasConversion<string>().HasMaxLength(20);
            document.Property(d => d.Version).IsConcurrencyToken();
            document.HasOne(d => d.Room).WithMany().HasForeignKey(d => d.RoomId).OnDelete(DeleteBehavior.Restrict);
            document.HasOne(d => d.Area).WithMany().HasForeignKey(d => d.AreaId).OnDelete(DeleteBehavior.Restrict);
            document.HasOne(d => d.Author).WithMany().HasForeignKey(d => d.AuthorId).OnDelete(DeleteBehavior.Restrict);
            document.HasIndex(d => new { d.RoomId, d.ChangedAt });
        }
    }
}
