using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>That a member wants a facilitator to look at a post, and why. One for each member and post, until it is handled.</summary>
public sealed class Flag : IVersioned
{
    public long Id { get; init; }

    public long PostId { get; init; }

    public int ById { get; init; }

    public FlagReason Reason { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>When a facilitator hid the post or let it stand; null while it waits.</summary>
    public DateTime? HandledAt { get; private set; }

    public int Version { get; set; }

    public Post Post { get; init; } = null!;

    public Member By { get; init; } = null!;

    /// <summary>Raised again after it was handled, it waits again.</summary>
    public void Raise(FlagReason reason, DateTime at) => (Reason, At, HandledAt) = (reason, at, null);

    public void Handle(DateTime at) => HandledAt ??= at;

    internal sealed class Map : IEntityTypeConfiguration<Flag>
    {
        public void Configure(EntityTypeBuilder<Flag> flag)
        {
            flag.ToTable("Flags");
            flag.Property(f => f.Reason).HasConversion<string>().HasMaxLength(20);
            flag.Property(f => f.Version).IsConcurrencyToken();
            flag.HasOne(f => f.Post).WithMany().HasForeignKey(f => f.PostId).OnDelete(DeleteBehavior.Restrict);
            flag.HasOne(f => f.By).WithMany().HasForeignKey(f => f.ById).OnDelete(DeleteBehavior.Restrict);
            flag.HasIndex(f => new { f.PostId, f.ById }).IsUnique();
            flag.HasIndex(f => f.HandledAt);
        }
    }
}
