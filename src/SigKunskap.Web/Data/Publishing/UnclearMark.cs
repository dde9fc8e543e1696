using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>That a reader found a paragraph unclear, and why. Neither who they were nor where they came from is kept, nor the time of day.</summary>
public sealed class UnclearMark
{
    public const int LongestReason = 200, LongestParagraph = 20;

    public int Id { get; init; }

    public required int PageId { get; init; }

    /// <summary>The edition they read.</summary>
    public required int EditionNumber { get; init; }

    /// <summary>The paragraph's permanent id.</summary>
    public required string ParagraphId { get; init; }

    public required string Reason { get; init; }

    public required DateOnly MarkedOn { get; init; }

    public GuidancePage Page { get; init; } = null!;

    internal sealed class Map : IEntityTypeConfiguration<UnclearMark>
    {
        public void Configure(EntityTypeBuilder<UnclearMark> mark)
        {
            mark.ToTable("UnclearMarks");
            mark.Property(m => m.ParagraphId).HasMaxLength(LongestParagraph);
            mark.Property(m => m.Reason).HasMaxLength(LongestReason);
            mark.HasOne(m => m.Page).WithMany().HasForeignKey(m => m.PageId).OnDelete(DeleteBehavior.Restrict);
            mark.HasIndex(m => new { m.PageId, m.ParagraphId });
        }
    }
}
