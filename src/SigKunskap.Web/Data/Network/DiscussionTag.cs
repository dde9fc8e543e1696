using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>A word that a discussion can be found by.</summary>
public sealed class DiscussionTag
{
    public const int Longest = 40, Most = 5;

    public int DiscussionId { get; init; }

    /// <summary>In lower case.</summary>
    public required string Tag { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<DiscussionTag>
    {
        public void Configure(EntityTypeBuilder<DiscussionTag> tag)
        {
            tag.ToTable("DiscussionTags");
            tag.HasKey(t => new { t.DiscussionId, t.Tag });
            tag.Property(t => t.Tag).HasMaxLength(Longest);
            tag.HasOne<Discussion>().WithMany().HasForeignKey(t => t.DiscussionId).OnDelete(DeleteBehavior.Cascade);
            tag.HasIndex(t => t.Tag);
        }
    }
}
