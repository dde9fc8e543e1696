using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>That a document was put beside a discussion. It is shown there to those who may see both.</summary>
public sealed class DocumentDiscussion
{
    public int DocumentId { get; init; }

    public int DiscussionId { get; init; }

    /// <summary>Who put it there.</summary>
    public int MemberId { get; init; }

    public DateTime At { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<DocumentDiscussion>
    {
        public void Configure(EntityTypeBuilder<DocumentDiscussion> beside)
        {
            beside.ToTable("DocumentDiscussions");
            beside.HasKey(b => new { b.DocumentId, b.DiscussionId });
            beside.HasOne<SharedDocument>().WithMany().HasForeignKey(b => b.DocumentId).OnDelete(DeleteBehavior.Restrict);
            beside.HasOne<Discussion>().WithMany().HasForeignKey(b => b.DiscussionId).OnDelete(DeleteBehavior.Restrict);
            beside.HasOne<Member>().WithMany().HasForeignKey(b => b.MemberId).OnDelete(DeleteBehavior.Restrict);
            beside.HasIndex(b => b.DiscussionId);
        }
    }
}
