using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>That who asked a question points it to a member who may have met the same. Who it is, the asker is never told.</summary>
public sealed class Offer
{
    /// <summary>So many members at most get one question.</summary>
    public const int Most = 5;

    public int DiscussionId { get; init; }

    public int MemberId { get; init; }

    public DateTime At { get; init; }

    /// <summary>When the member read the question; null until then.</summary>
    public DateTime? SeenAt { get; set; }

    internal sealed class Map : IEntityTypeConfiguration<Offer>
    {
        public void Configure(EntityTypeBuilder<Offer> offer)
        {
            offer.ToTable("Offers");
            offer.HasKey(o => new { o.DiscussionId, o.MemberId });
            offer.HasOne<Discussion>().WithMany().HasForeignKey(o => o.DiscussionId).OnDelete(DeleteBehavior.Cascade);
            offer.HasOne<Member>().WithMany().HasForeignKey(o => o.MemberId).OnDelete(DeleteBehavior.Cascade);
            offer.HasIndex(o => o.MemberId);
        }
    }
}
