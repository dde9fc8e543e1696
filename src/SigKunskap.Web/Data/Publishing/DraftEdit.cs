using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SigKunskap.Web.Data.Network;

namespace SigKunskap.Web.Data.Publishing;

/// <summary>What one person has typed in a draft and not saved yet. Theirs alone, kept while they type, gone when they save.</summary>
public sealed class DraftEdit
{
    public int DraftId { get; init; }

    public int MemberId { get; init; }

    /// <summary>The text they began from.</summary>
    public int BasedOn { get; set; }

    public required string Source { get; set; }

    public DateTime KeptAt { get; set; }

    internal sealed class Map : IEntityTypeConfiguration<DraftEdit>
    {
        public void Configure(EntityTypeBuilder<DraftEdit> edit)
        {
            edit.ToTable("DraftEdits");
            edit.HasKey(e => new { e.DraftId, e.MemberId });
            edit.HasOne<GuidanceDraft>().WithMany().HasForeignKey(e => e.DraftId).OnDelete(DeleteBehavior.Cascade);
            edit.HasOne<Member>().WithMany().HasForeignKey(e => e.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
