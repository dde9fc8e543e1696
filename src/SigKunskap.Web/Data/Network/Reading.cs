using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>How far a member has read in a discussion, and whether they follow it.</summary>
public sealed class Reading
{
    public int MemberId { get; init; }

    public int DiscussionId { get; init; }

    /// <summary>The last post that was shown to them; 0 for none.</summary>
    public long LastPostId { get; set; }

    public bool Follows { get; set; }

    /// <summary>How soon they want to be told of what is written in it, when they follow it.</summary>
    public Pace Pace { get; set; } = Pace.Portal;

    /// <summary>From when; null for those who followed before there were letters. What happened before is not told.</summary>
    public DateTime? FollowedAt { get; set; }

    internal sealed class Map : IEntityTypeConfiguration<Reading>
    {
        public void Configure(EntityTypeBuilder<Reading> reading)
        {
            reading.ToTable("Readings");
            reading.HasKey(r => new { r.MemberId, r.DiscussionId });
            reading.Property(r => r.Pace).HasConversion<string>().HasMaxLength(20);
            reading.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Cascade);
            reading.HasOne<Discussion>().WithMany().HasForeignKey(r => r.DiscussionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
