using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>What a second person said of one text of a draft.</summary>
public sealed class DraftReview : IUnchanging
{
    public const int LongestComment = 2_000;

    public int Id { get; init; }

    public required int DraftId { get; init; }

    /// <summary>The text that was read.</summary>
    public required int Revision { get; init; }

    public required bool Approved { get; init; }

    /// <summary>What is to be mended, or a word on the way; may be empty.</summary>
    public required string Comment { get; init; }

    public required int ById { get; init; }

    public required DateTime At { get; init; }

    public Member By { get; init; } = null!;

    internal sealed class Map : IEntityTypeConfiguration<DraftReview>
    {
        public void Configure(EntityTypeBuilder<DraftReview> review)
        {
            review.ToTable("DraftReviews");
            review.Property(r => r.Comment).HasMaxLength(LongestComment);
            review.HasOne<GuidanceDraft>().WithMany().HasForeignKey(r => r.DraftId).OnDelete(DeleteBehavior.Restrict);
            review.HasOne(r => r.By).WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
            review.HasIndex(r => r.DraftId);
        }
    }
}
