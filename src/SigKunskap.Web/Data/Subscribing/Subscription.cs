using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Subscribing;

/// <summary>That an address gets letters about something, and how soon. Written by the act of whoever reads mail at the address, and by nothing else.</summary>
public sealed class Subscription
{
    public int SubscriberId { get; init; }

    public FollowKind Kind { get; init; }

    /// <summary>Which one, as agreed for the kind.</summary>
    public required string Target { get; init; }

    public Pace Pace { get; set; }

    /// <summary>What happened before is not told.</summary>
    public DateTime Since { get; init; }

    public Subscriber Subscriber { get; init; } = null!;

    internal sealed class Map : IEntityTypeConfiguration<Subscription>
    {
        public void Configure(EntityTypeBuilder<Subscription> subscription)
        {
            subscription.ToTable("Subscriptions");
            subscription.HasKey(s => new { s.SubscriberId, s.Kind, s.Target });
            subscription.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
            subscription.Property(s => s.Target).HasMaxLength(Follow.LongestTarget);
            subscription.Property(s => s.Pace).HasConversion<string>().HasMaxLength(20);
            subscription.HasOne(s => s.Subscriber).WithMany().HasForeignKey(s => s.SubscriberId).OnDelete(DeleteBehavior.Cascade);
            subscription.HasIndex(s => new { s.Kind, s.Target });
        }
    }
}
