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

    internal sealed class Map : IEntityTypeConfiguration<Reading>
    {
        public void Configure(EntityTypeBuilder<Reading> reading)
        {
            reading.ToTable("Readings");
            reading.HasKey(r => new { r.MemberId, r.DiscussionId });
            reading.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Cascade);
            reading.HasOne<Discussion>().WithMany().HasForeignKey(r => r.DiscussionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
