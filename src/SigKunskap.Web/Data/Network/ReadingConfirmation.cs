using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>That a member has said to their area that they have read what it asked them to read.</summary>
public sealed class ReadingConfirmation
{
    public int RequestId { get; init; }

    public int MemberId { get; init; }

    /// <summary>The day, and never the hour.</summary>
    public required DateOnly ReadOn { get; init; }

    public ReadingRequest Request { get; init; } = null!;

    internal sealed class Map : IEntityTypeConfiguration<ReadingConfirmation>
    {
        public void Configure(EntityTypeBuilder<ReadingConfirmation> confirmation)
        {
            confirmation.ToTable("ReadingConfirmations");
            confirmation.HasKey(c => new { c.RequestId, c.MemberId });
            confirmation.HasOne(c => c.Request).WithMany().HasForeignKey(c => c.RequestId).OnDelete(DeleteBehavior.Cascade);
            confirmation.HasOne<Member>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
