using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>That an agency takes part in a draft: it owns it, or the text has named it. Its editors see the draft.</summary>
public sealed class DraftAgency
{
    public int DraftId { get; init; }

    public required string Agency { get; init; }

    public GuidanceDraft Draft { get; init; } = null!;

    internal sealed class Map : IEntityTypeConfiguration<DraftAgency>
    {
        public void Configure(EntityTypeBuilder<DraftAgency> part)
        {
            part.ToTable("DraftAgencies");
            part.HasKey(p => new { p.DraftId, p.Agency });
            part.Property(p => p.Agency).HasMaxLength(Editorship.LongestAgency);
            part.HasOne(p => p.Draft).WithMany().HasForeignKey(p => p.DraftId).OnDelete(DeleteBehavior.Cascade);
            part.HasIndex(p => p.Agency);
        }
    }
}
