using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>That a member follows something, and how soon they want to be told. Written by their own act and by nothing else.</summary>
public sealed class Follow
{
    public const int LongestTarget = 200;

    public int MemberId { get; init; }

    public FollowKind Kind { get; init; }

    /// <summary>Which one, as agreed for the kind.</summary>
    public required string Target { get; init; }

    public Pace Pace { get; set; }

    /// <summary>What happened before is not told.</summary>
    public DateTime Since { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<Follow>
    {
        public void Configure(EntityTypeBuilder<Follow> follow)
        {
            follow.ToTable("Follows");
            follow.HasKey(f => new { f.MemberId, f.Kind, f.Target });
            follow.Property(f => f.Kind).HasConversion<string>().HasMaxLength(20);
            follow.Property(f => f.Target).HasMaxLength(LongestTarget);
            follow.Property(f => f.Pace).HasConversion<string>().HasMaxLength(20);
            follow.HasOne<Member>().WithMany().HasForeignKey(f => f.MemberId).OnDelete(DeleteBehavior.Cascade);
            follow.HasIndex(f => new { f.Kind, f.Target });
        }
    }
}
