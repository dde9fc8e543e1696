using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>How far a member has looked in the list of what is new.</summary>
public sealed class NewsReading
{
    public int MemberId { get; init; }

    public long LastNoticeId { get; set; }

    internal sealed class Map : IEntityTypeConfiguration<NewsReading>
    {
        public void Configure(EntityTypeBuilder<NewsReading> reading)
        {
            reading.ToTable("NewsReadings");
            reading.HasKey(r => r.MemberId);
            reading.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
