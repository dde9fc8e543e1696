using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>The last edition of a guidance page that a member says they have read. Not when, and not what they opened.</summary>
public sealed class PageReading
{
    public int MemberId { get; init; }

    public int PageId { get; init; }

    public int EditionNumber { get; set; }

    public GuidancePage Page { get; init; } = null!;

    internal sealed class Map : IEntityTypeConfiguration<PageReading>
    {
        public void Configure(EntityTypeBuilder<PageReading> reading)
        {
            reading.ToTable("PageReadings");
            reading.HasKey(r => new { r.MemberId, r.PageId });
            reading.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Cascade);
            reading.HasOne(r => r.Page).WithMany().HasForeignKey(r => r.PageId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
