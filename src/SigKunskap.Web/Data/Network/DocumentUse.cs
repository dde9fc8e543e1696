using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>That an area has borrowed a document: "Vi använder den här".</summary>
public sealed class DocumentUse
{
    public int DocumentId { get; init; }

    public int AreaId { get; init; }

    /// <summary>Who said so.</summary>
    public int MemberId { get; init; }

    public DateTime Since { get; init; }

    public Area Area { get; init; } = null!;

    internal sealed class Map : IEntityTypeConfiguration<DocumentUse>
    {
        public void Configure(EntityTypeBuilder<DocumentUse> use)
        {
            use.ToTable("DocumentUses");
            use.HasKey(u => new { u.DocumentId, u.AreaId });
            use.HasOne<SharedDocument>().WithMany().HasForeignKey(u => u.DocumentId).OnDelete(DeleteBehavior.Restrict);
            use.HasOne(u => u.Area).WithMany().HasForeignKey(u => u.AreaId).OnDelete(DeleteBehavior.Restrict);
            use.HasOne<Member>().WithMany().HasForeignKey(u => u.MemberId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
