using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SigKunskap.Web.Data.Network;

/// <summary>That a post names a member who may read it.</summary>
public sealed class Mention
{
    public long PostId { get; init; }

    public int MemberId { get; init; }

    /// <summary>The name as it stood when it was written, and stands in the text.</summary>
    public required string Name { get; init; }

    /// <summary>When the one who is named was shown the post.</summary>
    public DateTime? SeenAt { get; set; }

    internal sealed class Map : IEntityTypeConfiguration<Mention>
    {
        public void Configure(EntityTypeBuilder<Mention> mention)
        {
            mention.ToTable("Mentions");
            mention.HasKey(m => new { m.PostId, m.MemberId });
            mention.Property(m => m.Name).HasMaxLength(Member.LongestName);
            mention.HasOne<Post>().WithMany().HasForeignKey(m => m.PostId).OnDelete(DeleteBehavior.Cascade);
            mention.HasOne<Member>().WithMany().HasForeignKey(m => m.MemberId).OnDelete(DeleteBehavior.Cascade);
            mention.HasIndex(m => m.MemberId);
        }
    }
}
